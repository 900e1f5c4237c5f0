/*
 * The styles that a page needs stand in it, so that its first paint waits for no other file. The policy
 * for hosts (headers.ts) knows them by their hashes; there is one for each kind of page.
 */
import { createHash } from 'node:crypto'
import type { Headers } from './headers.ts'

/** What a page is styled by: the files of the build that it would else ask for, and what they say. */
export interface PageStyles {
  files: readonly string[]
  css: string
}

/**
 * The styles as they stand in the page. The files are named as well, but not asked for: so the script
 * that loads the files of a view later finds that these are here.
 */
export const stylesHtml = ({ files, css }: PageStyles): string =>
  [
    `<style>${css}</style>`,
    ...files.map((file) => `<link rel="stylesheet" href="/${file}" disabled />`),
  ].join('\n    ')

/** The sources (CSP Level 3, 2.3.1) of all styles that stand in pages, in a fixed order. */
export function styleSources(pages: readonly string[]): string[] {
  const styles = pages.flatMap((page) => [...page.matchAll(/<style>(.*?)<\/style>/gs)])
  const hashes = styles.map(([, css = '']) => createHash('sha256').update(css).digest('base64'))
  return [...new Set(hashes)].sort().map((hash) => `'sha256-${hash}'`)
}

/** Headers, with styles that may stand in pages. */
export function allowStyles(headers: Headers, sources: readonly string[]): Headers {
  const { 'Content-Security-Policy': policy = '' } = headers
  const allowed = [`style-src 'self'`, ...sources].join(' ')
  return { ...headers, 'Content-Security-Policy': policy.replace(`style-src 'self'`, allowed) }
}
