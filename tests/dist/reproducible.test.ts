/* Two builds of the same sources give the same bytes: nothing of the clock, the machine or chance gets in. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'ledelsesugen-build-'))
afterAll(() => rmSync(folder, { recursive: true }))

function hashes(site: string): Record<string, string> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((e) =>
    e.isFile(),
  )
  return Object.fromEntries(
    files
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((file) => [
        file.slice(site.length),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  )
}

it('a second build, elsewhere and in another time zone, equals the first byte for byte', () => {
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      '--outDir',
      folder,
      '--emptyOutDir',
      '--logLevel',
      'error',
    ],
    { cwd: root, env: { ...process.env, TZ: 'Pacific/Auckland', NODE_ENV: 'production' } },
  )
  const first = hashes(join(root, 'dist'))
  expect(Object.keys(first).length).toBeGreaterThan(60)
  expect(hashes(folder)).toEqual(first)
})
