/*
 * The one script that stands in the pages: it must run before the first paint, or a dark page would
 * flash white. The policy for hosts (headers.ts) lets it run by its hash, and nothing else.
 */
import { createHash } from 'node:crypto'
import { APPEARANCE_KEY, APPEARANCES } from '../domain/appearance.ts'

const chosen = APPEARANCES.filter((appearance) => appearance !== 'device').join('|')

const SCRIPT = `try{let a=localStorage.getItem('${APPEARANCE_KEY}');if(/^(${chosen})$/.test(a))document.documentElement.dataset.appearance=a}catch{}`

export const APPEARANCE_SCRIPT = `<script>${SCRIPT}</script>`

/** As a source in a Content-Security-Policy (CSP Level 3, 2.3.1). */
export const APPEARANCE_SCRIPT_SOURCE = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`
