/* First visit, return visit and one without the net, of weeks of several sizes, each beside a plain page of the same sessions. */
import type { Browser, BrowserContext } from '@playwright/test'
import { rowsOn } from '../e2e/support/device.ts'
import { median, ratio, spread } from './figures.ts'
import { hostPlain, hostSite } from './hosts.ts'
import { openPhone } from './phone.ts'
import { visit, type Visit } from './visit.ts'

type Kind = 'first' | 'again' | 'offline'

/** All visits of one site, or of one plain page. */
class Visits {
  readonly made: Record<Kind, Visit[]> = { first: [], again: [], offline: [] }
  of(kind: Kind, figure: keyof Visit): number[] {
    return this.made[kind].map((one) => one[figure] ?? NaN)
  }
}

export interface Week {
  sessions: number
  dist: string
}

/** Visits of all weeks alternate, so that the ratios hold on any machine. */
export async function measureLoads(
  browser: Browser,
  weeks: readonly Week[],
  rounds: number,
): Promise<void> {
  const all = await Promise.all(
    weeks.map(async ({ sessions, dist }) => {
      const site = await hostSite(dist)
      const plain = await hostPlain(dist, site)
      return { sessions, site, plain, siteVisits: new Visits(), plainVisits: new Visits() }
    }),
  )
  for (let round = 0; round < rounds; round++) {
    for (const { site, plain, siteVisits, plainVisits } of all) {
      const reader = await openPhone(browser)
      for (const kind of ['first', 'again'] as const)
        plainVisits.made[kind].push(await visit(reader, plain.origin, { until: 'shown' }))
      await reader.close()

      const programme = `${site.origin}/program`
      const phone = await openPhone(browser)
      siteVisits.made.first.push(await visit(phone, programme))
      await untilReadyOffline(phone, programme)
      siteVisits.made.again.push(await visit(phone, programme))
      siteVisits.made.offline.push(await visit(phone, programme, { isOffline: true }))
      await phone.close()
    }
  }
  for (const { site, plain } of all) {
    site.stop()
    plain.stop()
  }

  const [small] = all
  const rows = all.flatMap(({ sessions, siteVisits, plainVisits }) => [
    ...(['first', 'again'] as const).map((kind) => row(`plain, ${sessions}`, kind, plainVisits)),
    ...(['first', 'again', 'offline'] as const).map((kind) =>
      row(`site, ${sessions}`, kind, siteVisits),
    ),
  ])
  console.log('\nVisits, in ms from their start: medians [all between]')
  console.table(rows)
  console.log(
    '\nRatios of the medians: to the plain page of the same sessions, and to the smallest week',
  )
  console.table(
    all.flatMap(({ sessions, siteVisits, plainVisits }) =>
      (['first', 'again', 'offline'] as const).map((kind) => {
        const plainShown = plainVisits.of(kind === 'first' ? 'first' : 'again', 'shown')
        const to = (figure: keyof Visit) => ratio(siteVisits.of(kind, figure), plainShown)
        const grown = (figure: keyof Visit) =>
          ratio(siteVisits.of(kind, figure), small?.siteVisits.of(kind, figure) ?? [])
        return {
          visit: `${sessions}, ${kind}`,
          'shown / plain': to('shown'),
          'tap taken / plain': to('taken'),
          'app there / plain': to('alive'),
          [`shown / ${small?.sessions}`]: grown('shown'),
          [`app there / ${small?.sessions}`]: grown('alive'),
        }
      }),
    ),
  )
}

const row = (name: string, kind: Kind, visits: Visits) => ({
  visit: `${name}, ${kind}`,
  shown: spread(visits.of(kind, 'shown')),
  largest: spread(visits.of(kind, 'largest')),
  'a tap is taken': spread(visits.of(kind, 'taken')),
  'the app is there': spread(visits.of(kind, 'alive')),
  blocking: spread(visits.of(kind, 'blocking')),
  'longest task': spread(visits.of(kind, 'longest')),
  shift: median(visits.of(kind, 'shift')).toFixed(3),
  kB: (median(visits.of(kind, 'bytes')) / 1000).toFixed(1),
  'of it script': (median(visits.of(kind, 'script')) / 1000).toFixed(1),
  requests: median(visits.of(kind, 'requests')),
})

async function untilReadyOffline(context: BrowserContext, address: string) {
  const page = await context.newPage()
  await page.goto(address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  // One that was being opened while the worker took over is not the worker's; the next is.
  if (await page.evaluate(() => navigator.serviceWorker.controller === null)) await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, {
    timeout: 120_000,
  })
  // It says so once, and remembers that it did.
  while ((await rowsOn(page, 'settings')).rows.length === 0) await page.waitForTimeout(200)
  await page.close()
}
