/* Before the tests: are the engines here? And what follows the built site is built: the next release. */
import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildChanged, replaceIn } from '../../e2e/support/build.ts'
import { VIEW_WORD, WORD } from '../../e2e/support/changedBuilds.ts'
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

  // Vitest says »test«, and Vite would build what developers see.
  process.env.NODE_ENV = 'production'
  const next = await buildChanged((root) => {
    replaceIn(join(root, 'src/components/AppFooter.vue'), WORD.now, WORD.next)
    replaceIn(join(root, 'src/views/AboutView.vue'), VIEW_WORD.now, VIEW_WORD.next)
    // Its script gets another name, as when it was worked on.
    appendFileSync(join(root, 'src/domain/search.ts'), 'Object.assign(globalThis, { later: 1 })\n')
  })
  process.env.NODE_ENV = 'test'
  project.provide('nextRelease', next.dist)
  return () => rmSync(next.root, { recursive: true, force: true })
}
