/*
 * The last part of `npm test`: the tests in this folder in the engines that this machine has. What is
 * lacking is told of and left out; `npm run test:engines` is there to insist on all three.
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ENGINES } from './support/engines.ts'

export default function testHere(): void {
  const here = ENGINES.filter((engine) => {
    const missing = engine.missingPackages()
    if (missing.length > 0)
      console.log(`${engine.name} is left out: this machine lacks ${missing.join(', ')}.`)
    return missing.length === 0
  })
  if (here.length === 0) throw new Error('None of the browsers that are asked for is here.')
  const vitest = join(
    dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
    'vitest.mjs',
  )
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', 'tests/vitest.config.ts', '--project', 'engines'],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        // Whoever runs in Vite's own loader is in development.
        NODE_ENV: 'test',
        LEDELSESUGEN_ENGINES: here.map(({ name }) => name).join(','),
      },
    },
  )
  process.exitCode = status ?? 1
}
