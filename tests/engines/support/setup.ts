/* Before the tests: are the engines here? And what follows the built site is built: the next release. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildChanged } from '../../e2e/support/build.ts'
import { makeNextRelease } from '../../e2e/support/changedBuilds.ts'
import { roomiestFolder } from '../../e2e/support/roomiestFolder.ts'
import { ENGINES } from './engines.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built next release. */
    nextRelease: string
  }
}

export default async function setUp(project: TestProject): Promise<() => void> {
  const missing = ENGINES.map((engine) => [engine.name, engine.missingPackages()] as const)
  const packages = [...new Set(missing.flatMap(([, names]) => names))]
  if (packages.length > 0) {
    for (const [name, names] of missing) {
      if (names.length > 0) console.error(`${name} cannot be run here without ${names.join(', ')}`)
    }
    console.error(
      [
        'Nothing was tested, and nothing is installed by itself. On Debian this brings what is missing:',
        `  apt-get install -y --no-install-recommends ${packages.join(' ')}`,
      ].join('\n'),
    )
    process.exit(1)
  }

  const building = buildChanged((root) => {
    makeNextRelease(root)
    // Its script gets another name, as when it was worked on.
    appendFileSync(join(root, 'src/domain/search.ts'), 'Object.assign(globalThis, { later: 1 })\n')
  })
  // What the tests put in temporary folders, and their browsers, goes when all have ended.
  const folder = mkdtempSync(join(roomiestFolder(), 'engines-'))
  process.env.TMPDIR = folder
  for (const engine of ENGINES) await engine.prepare?.()
  const next = await building
  project.provide('nextRelease', next.dist)
  return () => {
    for (const made of [next.root, folder]) {
      // A browser that is closing still writes.
      rmSync(made, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    }
  }
}
