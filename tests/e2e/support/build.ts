/* Another build of the same site: the source tree is copied, changed, and built as always. */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const NOT_SOURCE = ['node_modules', 'dist', 'tests', '.git', '.cache', 'coverage']

export interface Build {
  /** The copied tree; to be removed when it has served. */
  root: string
  dist: string
}

/**
 * @param change what is different in the copied tree
 * @param mode `development` tells on the console of what the shipped site is silent about
 */
export async function buildChanged(
  change: (root: string) => void,
  mode: 'production' | 'development' = 'production',
): Promise<Build> {
  const root = mkdtempSync(join(tmpdir(), 'build-'))
  for (const name of readdirSync(ROOT)) {
    if (!NOT_SOURCE.includes(name)) cpSync(join(ROOT, name), join(root, name), { recursive: true })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction')
  change(root)
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: root,
    // Whoever runs in Vite's own loader is in development, and would build that.
    env: { ...process.env, NODE_ENV: mode },
  })
  return { root, dist: join(root, 'dist') }
}

/** Replaces words in one file, which must be there. */
export function replaceIn(file: string, words: string, others: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(words)) throw new Error(`${file} does not say »${words}«.`)
  writeFileSync(file, text.replace(words, others))
}

/** Changes some fields of a content file. */
export function changeFields(file: string, fields: Record<string, unknown>): void {
  const data = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  writeFileSync(file, JSON.stringify({ ...data, ...fields }, null, 2))
}
