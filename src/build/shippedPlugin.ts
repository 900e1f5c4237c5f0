/*
 * Notes which packages the bundler has put into what browsers run, and how much of each. The list lies
 * beside the build, not in it: NOTICES.md is held against it (tests/dist/shipped.test.ts).
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { minifySync, type Plugin } from 'vite'

/** From the root of the project. */
export const SHIPPED_FILE = 'node_modules/.cache/shipped.json'

/** Bytes of each package's code that are in use, made as small as they are shipped; twice where the worker has it too. */
export type Shipped = Record<string, number>

/** All of a module is in use: other modules ask for it. */
const AS_IT_IS = { compress: false, mangle: { toplevel: true } }

export function shippedPlugin(): Plugin {
  const shipped: Shipped = {}
  return {
    name: 'ledelsesugen:shipped',
    apply: 'build',
    // One list for all that is built: the app, its worker, the kill switch.
    sharedDuringBuild: true,
    generateBundle(_, bundle) {
      const { config } = this.environment
      if (config.consumer !== 'client') return
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const [id, { code }] of Object.entries(chunk.modules)) {
          const name = packageOf(id)
          if (name && code)
            shipped[name] = (shipped[name] ?? 0) + minifySync(id, code, AS_IT_IS).code.length
        }
      }
      const file = join(config.root, SHIPPED_FILE)
      mkdirSync(dirname(file), { recursive: true })
      const sorted = Object.fromEntries(
        Object.entries(shipped).sort(([a], [b]) => (a < b ? -1 : 1)),
      )
      // In one step: a test may read while another build writes.
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(sorted, null, 2))
      renameSync(`${file}.${process.pid}`, file)
    },
  }
}

/** The package that a module is of; undefined for our own. */
export const packageOf = (id: string): string | undefined =>
  /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1]
