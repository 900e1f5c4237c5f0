/* What packages the built site consists of, as the bundler has noted it: those that NOTICES.md names, and as much of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { SHIPPED_FILE, type Shipped } from '../../src/build/shippedPlugin.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Packages of the same makers, that others consist of. */
const PARTS: Record<string, string> = {
  '@vue/reactivity': 'vue',
  '@vue/runtime-core': 'vue',
  '@vue/runtime-dom': 'vue',
  '@vue/shared': 'vue',
  'workbox-core': 'workbox-precaching',
  'workbox-strategies': 'workbox-precaching',
}

const shipped: Shipped = {}
for (const [name, bytes] of Object.entries(JSON.parse(read(SHIPPED_FILE)) as Shipped)) {
  const whole = PARTS[name] ?? name
  shipped[whole] = (shipped[whole] ?? 0) + bytes
}
const told = new Map(
  [...read('NOTICES.md').matchAll(/^\| ([a-z][\w-]*) .*\| +(\d+) kB \|$/gm)].map(
    ([, name = '', size]) => [name, Number(size) * 1000] as const,
  ),
)

it('NOTICES.md names each package whose code is in the site, and no other', () => {
  expect([...told.keys()].sort()).toEqual(Object.keys(shipped).sort())
})

it('and says about how much of it is there', () => {
  for (const [name, bytes] of told) {
    expect(Math.abs(bytes - (shipped[name] ?? 0)), name).toBeLessThan(1_000 + bytes / 10)
  }
})
