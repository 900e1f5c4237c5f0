/* By the keyboard alone. */
import { notices, visitUntilReadyOffline } from './support/screen.ts'
import { STATES } from './support/states.ts'
import { tabFaults } from './support/tabWalk.ts'
import { expect, test } from './support/test.ts'

const DESK = { width: 1280, height: 800 }
const PHONE = { width: 360, height: 740 }

test('on every page each stop is seen, in order, and covered by nothing', async ({
  page,
  site,
  server,
  guard,
}) => {
  test.setTimeout(240_000)
  const faults: string[] = []
  // What comes up while one walks is the next test's.
  await visitUntilReadyOffline(page, '/')
  await notices(page).getByRole('button', { name: 'Luk' }).click()
  for (const { name, arrive } of STATES.pages) {
    await arrive({ page, site, server, guard })
    faults.push(...(await tabFaults(page)).map((fault) => `${name}: ${fault}`))
  }
  expect(faults).toEqual([])
})

test('beside a notice, backwards, and on a desk no stop is covered either', async ({ page }) => {
  test.setTimeout(240_000)
  const faults: string[] = []
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size)
    await page.goto('/program')
    await expect(page.getByRole('button', { name: /^Gem / }).first()).toBeEnabled()
    if (size === PHONE) await expect(notices(page)).toContainText('Klar til brug offline')
    for (const key of ['Tab', 'Shift+Tab'] as const) {
      faults.push(...(await tabFaults(page, key)).map((fault) => `${size.width} ${key}: ${fault}`))
    }
  }
  expect(faults).toEqual([])
})
