/*
 * How fast the built site is on a slow phone: `npm run bench`, after a build. It reports, and never fails.
 *   npm run bench -- 7 --only loads --weeks 15,280,2800    visits, beside a plain page of the same sessions
 *   npm run bench -- 3 --only acts --weeks 15,2800,10000   searching, filtering, keeping, opening, scrolling
 */
import { rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureActs } from './acts.ts'
import { measureLoads, type Week } from './loads.ts'
import { openBrowser, PROFILE } from './phone.ts'
import { buildWeek } from './weeks.ts'

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))
/** As many as the content has now: its own build is in `dist`. */
const OWN = 15

export default async function bench(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { only: { type: 'string' }, weeks: { type: 'string' } },
  })
  const rounds = Number(positionals[0] ?? 7)
  const sizes = values.weeks?.split(',').map(Number)
  const browser = await openBrowser()
  console.log(
    `${rounds} rounds; ${PROFILE}; ${cpus().length} x ${cpus()[0]?.model.trim()}, Chromium ${browser.version()}`,
  )
  if (values.only !== 'acts') {
    const built: string[] = []
    const weeks: Week[] = []
    for (const sessions of sizes ?? [OWN, 280, 2800]) {
      if (sessions === OWN) {
        weeks.push({ sessions, dist: DIST })
        continue
      }
      console.log(`Building a week of ${sessions} …`)
      const { root, dist } = await buildWeek(sessions)
      built.push(root)
      weeks.push({ sessions, dist })
    }
    await measureLoads(browser, weeks, rounds)
    for (const root of built) rmSync(root, { recursive: true, force: true })
  }
  if (values.only !== 'loads')
    await measureActs(browser, DIST, sizes ?? [OWN, 2800, 10_000], rounds)
  await browser.close()
}
