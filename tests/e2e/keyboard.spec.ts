/* By the keyboard alone. */
import type { Locator, Page } from '@playwright/test'
import {
  answers,
  bookmarkButton,
  heading,
  keep,
  notices,
  visitUntilReadyOffline,
} from './support/screen.ts'
import { STATES } from './support/states.ts'
import { tabFaults } from './support/tabWalk.ts'
import { expect, test } from './support/test.ts'

test.use({ hasWorker: false })

const DESK = { width: 1280, height: 800 }
const PHONE = { width: 360, height: 740 }

test.describe(() => {
  test.use({ hasWorker: true })

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
})

test.describe(() => {
  test.use({ hasWorker: true })

  test('beside a notice, backwards, and on a desk no stop is covered either', async ({ page }) => {
    test.setTimeout(240_000)
    const faults: string[] = []
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size)
      await page.goto('/program')
      await answers(page.getByRole('button', { name: /^Gem / }).first())
      if (size === PHONE) await expect(notices(page)).toContainText('Klar til brug offline')
      for (const key of ['Tab', 'Shift+Tab'] as const) {
        faults.push(
          ...(await tabFaults(page, key)).map((fault) => `${size.width} ${key}: ${fault}`),
        )
      }
    }
    expect(faults).toEqual([])
  })
})

test('the main job by the keyboard alone: find, filter, open, keep, see Min uge, take the file, go back', async ({
  page,
  site,
}) => {
  const session = site.session('2020-ensomt-paa-toppen')
  const status = page.getByRole('main').getByRole('status').first()

  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Ugen dag for dag' })).toBeVisible()
  await tabTo(page, page.getByRole('searchbox', { name: 'Søg i program, blog og sider' }))
  await page.keyboard.type('ledelse')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toBeFocused()
  await expect(page).toHaveTitle('Program – Ledelsesugen 2020')
  await expect(status).toHaveText(/^14 arrangementer/)

  // The field is cleared, and the filters are opened, set and closed.
  await tabTo(page, page.getByRole('searchbox'))
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await expect(status).toHaveText('15 arrangementer')
  const filters = page.getByRole('button', { name: /^Filtre/ })
  await tabTo(page, filters)
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Filtre' })
  await tabTo(page, sheet.getByRole('checkbox', { name: /^Fysisk/ }))
  await page.keyboard.press('Space')
  await tabTo(page, sheet.getByRole('button', { name: 'Vis 2 arrangementer' }))
  await page.keyboard.press('Enter')
  await expect(filters).toBeFocused()
  await expect(status).toHaveText('2 arrangementer')

  const link = page.getByRole('main').getByRole('link', { name: session.title })
  await tabTo(page, link)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(session.title)
  await expect(heading(page)).toBeFocused()
  const gem = bookmarkButton(page, session)
  await answers(gem)
  await tabTo(page, gem)
  await page.keyboard.press('Space')
  await expect(gem).toHaveAttribute('aria-pressed', 'true')
  await expect(gem).toBeFocused()

  await page.keyboard.press('Home')
  await tabTo(page, page.getByRole('link', { name: 'Min uge 1 gemt' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Min uge')
  await expect(heading(page)).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: 'Hent Min uge til kalenderen' }))
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(file.suggestedFilename()).toBe('min-uge.ics')

  // Back twice: to the session, and to the list as it was left, at the link that was followed.
  // (The key for it, Alt and the arrow, is the browser's own, which has no window here.)
  await page.goBack()
  await expect(heading(page)).toHaveText(session.title)
  await page.goBack()
  await expect(link).toBeFocused()
  await expect(status).toHaveText('2 arrangementer')
})

test('a dialog keeps the focus within it, and gives it back to the button that opened it', async ({
  page,
}) => {
  await page.goto('/data')
  const opener = page.getByRole('button', { name: 'Slet alt på denne enhed' })
  await expect(opener).toBeEnabled()
  await tabTo(page, opener)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Slet alt på denne enhed?' })
  await expect(dialog.locator(':focus')).toHaveCount(1)
  for (const keep of ['Slet alt', 'Behold det']) {
    await tabTo(page, dialog.getByRole('button', { name: keep, exact: true }))
  }
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
})

/** Presses the key until the focus is there. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 90; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  expect(await page.locator(':focus').textContent(), 'where the keyboard came to').toBe(target)
}

test.describe(() => {
  test.use({ hasWorker: true })

  test('what has the focus is scrolled clear of a notice that comes over it', async ({
    page,
    site,
  }) => {
    await visitUntilReadyOffline(page, '/program')
    await notices(page).getByRole('button', { name: 'Luk' }).click()
    for (const id of ['ensomt-paa-toppen', 'det-lange-seje-traek', 'samskabt-ledelse'])
      await keep(page, site.session(`2020-${id}`))
    await page.goto('/min-uge?nu=2020-10-20T09:00')
    const taken = page.getByRole('main').locator('[data-kept] .bookmark')
    await expect(taken).toHaveCount(3)
    const focused = taken.nth(1)
    await answers(focused)
    // Where the notice will lie: at the foot of the screen, on the bar.
    await focused.evaluate((button) => {
      const bar = document.querySelector('nav[aria-label="Hovedmenu"]')?.getBoundingClientRect()
      scrollBy(0, button.getBoundingClientRect().bottom - (bar?.top ?? innerHeight) + 8)
      button.focus({ preventScroll: true })
    })
    await taken.last().evaluate((button: HTMLElement) => button.click())
    await expect(notices(page)).toContainText('er fjernet')
    await expect(focused).toBeFocused()
    const room = () =>
      page.evaluate(() => {
        const edges = (element: Element | null) => element!.getBoundingClientRect()
        return edges(document.querySelector('.notices')).top - edges(document.activeElement).bottom
      })
    await expect.poll(room).toBeGreaterThanOrEqual(0)
  })
})

test.describe('with a mouse', () => {
  test.use({ hasTouch: false })
  test('what was taken out of Min uge is back by the keys that undo, with the focus on it', async ({
    page,
    site,
  }) => {
    const session = site.session('2020-ensomt-paa-toppen')
    await page.goto('/program')
    await keep(page, session)
    await keep(page, site.session('2020-samskabt-ledelse'))
    await page.goto('/min-uge?nu=2020-10-20T09:00')
    const gem = bookmarkButton(page, session)
    await answers(gem)
    await gem.focus()
    await page.keyboard.press('Space')
    await expect(gem).toHaveCount(0)
    // It is told, with the keys, where there are keys; the focus stays in the list.
    await expect(notices(page)).toContainText(`»${session.title}« er fjernet`)
    await expect(notices(page).getByText('eller Ctrl+Z')).toBeVisible()
    await expect(page.getByRole('main').locator('[data-kept] .bookmark:focus')).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(gem).toBeFocused()
    await expect(notices(page)).not.toContainText('fjernet')
  })
})
