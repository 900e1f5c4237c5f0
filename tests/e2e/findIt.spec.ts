/* Finding something on a phone: by day, by filter, by search; and the view is a link that comes back as it was. */
import type { Page } from '@playwright/test'
import { answers, heading, isAlive, keep } from './support/screen.ts'
import { expect, test } from './support/test.ts'

test.use({ hasWorker: false })

const cards = (page: Page) => page.getByRole('main').getByRole('article')
const titles = (page: Page) =>
  cards(page).evaluateAll((all) => all.map((card) => card.querySelector('h3')?.textContent?.trim()))
const status = (page: Page) => page.getByRole('main').getByRole('status').first()
const searchField = (page: Page) =>
  page.getByRole('searchbox', { name: 'Søg i program, blog og sider' })
const FRIDAY = [
  'Topledersamlingen om strategirealisering',
  'Faglig ledelse - hvad, hvorfor, hvordan?',
  'Borgeren skal i centrum - kortlægning af 40 kommuners erfaringer med ledelse og organisering af helhedsorienterede indsatser med borgeren som partner',
]

test('one tap shows one day, and the address says which', async ({ page }) => {
  await page.goto('/program')
  await expect(status(page)).toHaveText('15 arrangementer')
  await page.getByRole('link', { name: 'Fredag den 30. oktober' }).click()
  await expect(status(page)).toHaveText('3 arrangementer')
  await expect(page).toHaveURL('/program?dag=2020-10-30')
  expect(await titles(page)).toEqual(FRIDAY)
  await page.getByRole('link', { name: 'Alle dage' }).click()
  await expect(status(page)).toHaveText('15 arrangementer')
})

test('the sheet shows what the choices would give, and takes them when asked to', async ({
  page,
}) => {
  await page.goto('/program')
  await page.getByRole('button', { name: 'Filtre' }).click()
  const sheet = page.getByRole('dialog', { name: 'Filtre' })
  await expect(sheet.getByRole('status')).toBeEmpty()
  await sheet.getByRole('checkbox', { name: /^Stat/ }).check()
  await expect(sheet.getByRole('status')).toHaveText('4 arrangementer')
  await sheet.getByRole('checkbox', { name: /^Med ambassadøren/ }).check()
  await expect(sheet.getByRole('button', { name: /^Vis \d/ })).toHaveText('Vis 0 arrangementer')
  await sheet.getByRole('checkbox', { name: /^Stat/ }).uncheck()
  await expect(page).toHaveURL('/program')
  await sheet.getByRole('button', { name: 'Vis 2 arrangementer' }).click()
  await expect(sheet).toBeHidden()
  await expect(page.getByRole('button', { name: 'Filtre (1)' })).toBeFocused()
  await expect(status(page)).toHaveText('2 arrangementer')
  await expect(page).toHaveURL('/program?ambassadoer=ja')
})

test('closing the sheet without asking changes nothing, and Back closes it', async ({ page }) => {
  await page.goto('/om')
  await page.getByRole('link', { name: 'Program', exact: true }).click()
  const filters = page.getByRole('button', { name: 'Filtre' })
  const sheet = page.getByRole('dialog')
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => sheet.getByRole('button', { name: 'Luk' }).click(),
    () => page.goBack(),
  ]) {
    await filters.click()
    await sheet.getByRole('checkbox', { name: /^Stat/ }).check()
    await close()
    await expect(sheet).toBeHidden()
    await expect(filters).toBeFocused()
    await expect(status(page)).toHaveText('15 arrangementer')
    await expect(page).toHaveURL('/program')
  }

  // It is a step like any other: there again after Forward and after a reload, and gone with one Back.
  await page.goForward()
  await expect(sheet).toBeVisible()
  await page.reload()
  await expect(sheet).toBeVisible()
  await page.goBack()
  await expect(sheet).toBeHidden()
  await page.goBack()
  await expect(page).toHaveURL('/om')
})

test('what is pressed twice takes the sheet away, and not the programme with it', async ({
  page,
}) => {
  await page.goto('/om')
  await page.getByRole('link', { name: 'Program', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Filtre' })
  // A busy phone takes a third of a second for a step in the history.
  await page.evaluate(() => {
    const go = history.go.bind(history)
    let steps = 0
    history.go = (by = 0) => void (steps += by)
    Object.assign(globalThis, { letGo: () => go(steps), hold: () => (steps = 0) })
  })
  for (const [name, address] of [
    [/^Vis 4/, '/program?sektor=stat'],
    ['Luk', '/program?sektor=stat'],
  ] as const) {
    await page.evaluate(() => hold())
    await page.getByRole('button', { name: /^Filtre/ }).click()
    await sheet.getByRole('checkbox', { name: /^Stat/ }).check()
    await sheet.getByRole('button', { name }).dblclick()
    await page.evaluate(() => letGo())
    await expect(sheet).toBeHidden()
    await expect(page).toHaveURL(address)
    await expect(status(page)).toHaveText('4 arrangementer')
  }
})
declare global {
  var hold: () => void
  var letGo: () => void
}

test('what is pressed twice before the sheet is there is one step', async ({ page }) => {
  let send = () => {}
  const held = new Promise<void>((resolve) => (send = resolve))
  await page.route('**/programmeParts-*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/program')
  const filters = page.getByRole('button', { name: 'Filtre' })
  await expect(status(page)).toHaveText('15 arrangementer')
  const length = () => page.evaluate(() => history.length)
  const before = await length()
  await filters.click()
  await expect.poll(length).toBe(before + 1)
  await filters.click()
  send()
  const sheet = page.getByRole('dialog', { name: 'Filtre' })
  await sheet.getByRole('button', { name: 'Luk' }).click()
  await expect(sheet).toBeHidden()
  expect(await length()).toBe(before + 1)
})

test('a choice that leads to nothing says what to drop and how many that gives', async ({
  page,
}) => {
  await page.goto('/program?form=fysisk&sektor=stat')
  await expect(status(page)).toHaveText('0 arrangementer')
  await page.getByRole('button', { name: /^Fjern sektor \(Stat\), og se 2 arrangementer/ }).click()
  await expect(status(page)).toHaveText('2 arrangementer')
  await expect(page).toHaveURL('/program?form=fysisk')
})

test('chosen filters can be taken off one by one, and Back brings them again', async ({ page }) => {
  await page.goto('/program?dag=2020-10-29&adgang=maalgruppe')
  const tags = page.getByRole('list', { name: 'Valgte filtre' })
  await tags.getByRole('button', { name: 'Fjern filteret Torsdag den 29. oktober' }).click()
  await expect(page).toHaveURL('/program?adgang=maalgruppe')
  await page.goBack()
  await expect(page).toHaveURL('/program?dag=2020-10-29&adgang=maalgruppe')
  await expect(status(page)).toHaveText('2 arrangementer')
  await tags.getByRole('button', { name: 'Fjern alle filtre' }).click()
  await expect(status(page)).toHaveText('15 arrangementer')
})

test('what is pressed goes, and the focus comes to what stands in its place', async ({ page }) => {
  const press = async (name: string | RegExp) => {
    await isAlive(page)
    await page.getByRole('main').getByRole('button', { name }).press('Enter')
  }
  const hasFocus = (name: string | RegExp) =>
    expect(page.getByRole('main').getByRole('button', { name })).toBeFocused()
  const list = page.locator('#liste')

  await page.goto('/program?form=online&ambassadoer=ja&optagelse=ja')
  await press('Fjern filteret Online')
  await hasFocus(/^Fjern filteret Blev eller bliver optaget/)
  await press('Fjern alle filtre')
  await expect(status(page)).toHaveText('15 arrangementer')
  await expect(list).toBeFocused()

  await page.goto('/program?q=xqzxqz')
  await press('Se hele programmet')
  await expect(status(page)).toHaveText('15 arrangementer')
  await expect(list).toBeFocused()

  await page.goto('/blog?q=xqzxqz')
  await press('Vis alle artikler')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('search answers as one types, marks the words, and says where it matched', async ({
  page,
}) => {
  await page.goto('/program')
  await searchField(page).pressSequentially('merete skat')
  await expect(cards(page).first().getByRole('heading')).toHaveText('Det lange seje træk')
  await expect(cards(page).first().locator('mark').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Personer' })).toBeVisible()
  await expect(page).toHaveURL('/program?q=merete+skat')
  await searchField(page).fill('trivsel')
  await expect(cards(page).filter({ hasText: 'Når der er ensomt på toppen' })).toContainText(
    'Emne: Trivsel og stress',
  )
})

test('a search with a date gives that day alone', async ({ page }) => {
  await page.goto('/program?q=30/10')
  await expect(status(page)).toHaveText('3 arrangementer')
  expect((await titles(page)).sort()).toEqual([...FRIDAY].sort())
})

test('what only partly answers is marked as such', async ({ page }) => {
  await page.goto('/program?q=stress+strategirealisering')
  await expect(status(page)).toContainText('Intet svarer til alle ordene')
  expect((await titles(page)).length).toBeGreaterThan(1)
})

test('the view is a link: another visitor lands on the same', async ({
  page,
  browser,
  baseURL,
  guard,
}) => {
  await page.goto('/program?emne=corona-erfaringer&tid=formiddag,eftermiddag&q=ledelse')
  // The page comes with the whole programme, until the app has read its address.
  await expect(searchField(page)).toHaveValue('ledelse')
  await expect(status(page)).toHaveText(/^\d+ arrangement/)
  await expect(cards(page).first()).toBeVisible()
  const seen = await titles(page)
  const address = page.url()
  const other = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'da-DK' })
  guard.watch(other)
  const elsewhere = await other.newPage()
  await elsewhere.goto(address)
  await expect.poll(() => titles(elsewhere)).toEqual(seen)
  await expect(searchField(elsewhere)).toHaveValue('ledelse')
  await other.close()
})

test('Back from a session restores the view, where it was scrolled to, and the focus', async ({
  page,
}) => {
  await page.goto('/program?emne=tendenser-og-viden')
  await isAlive(page)
  await expect(status(page)).toHaveText(/^\d+ arrangement/)
  const link = page.getByRole('link', { name: 'Faglig ledelse - hvad, hvorfor, hvordan?' })
  await link.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  expect(before).toBeGreaterThan(200)
  await link.click()
  await expect(heading(page)).toBeFocused()
  await page.goBack()
  await expect(page).toHaveURL('/program?emne=tendenser-og-viden')
  await expect(link).toBeFocused()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before)
})

test('the way back at the top of a session leads to the list as it was left', async ({ page }) => {
  await page.goto('/program?dag=2020-10-30&form=online')
  await expect(status(page)).toHaveText('2 arrangementer')
  const [title = ''] = await titles(page)
  const link = page.getByRole('link', { name: title, exact: true })
  await link.click()
  await expect(heading(page)).toHaveText(title)
  await page.getByRole('link', { name: 'Tilbage til Program' }).click()
  await expect(page).toHaveURL('/program?dag=2020-10-30&form=online')
  await expect(link).toBeFocused()

  // One who came by a link has nothing to go back to, and comes to the programme.
  await page.goto('/arrangement/samskabt-ledelse')
  await page.getByRole('link', { name: 'Tilbage til Program' }).click()
  await expect(page).toHaveURL('/program')
  await expect(status(page)).toHaveText('15 arrangementer')
})

test('the menu under the thumb leads to everything, and Søg into the field', async ({ page }) => {
  await page.goto('/arrangement/samskabt-ledelse')
  const menu = page.getByRole('navigation', { name: 'Hovedmenu' })
  await expect(menu.getByRole('link')).toHaveText(['Program', 'Min uge', 'Søg', 'Blog', 'Mere'])
  const { y = 0, height = 0 } = (await menu.boundingBox()) ?? {}
  expect(y + height).toBe(740)
  await menu.getByRole('link', { name: 'Søg' }).click()
  await expect(searchField(page)).toBeFocused()
  // With its name and all of the ring around it.
  const name = page.getByRole('search').getByText('Søg i program, blog og sider')
  await expect(name).toBeInViewport({ ratio: 1 })
  await page.keyboard.type('naerhed')
  await expect(status(page)).toHaveText(/^1 arrangement/)
  await page.keyboard.press('Tab')
  // There already: it leads into the field all the same.
  await menu.getByRole('link', { name: 'Søg' }).click()
  await expect(searchField(page)).toBeFocused()
  await menu.getByRole('link', { name: 'Mere' }).click()
  const more = page.getByRole('navigation', { name: 'Flere sider' })
  await expect(more).toBeInViewport()
  // It is seen that one has arrived: by a tap as well.
  await expect(more).toBeFocused()
  await expect(more).toHaveCSS('outline-style', 'solid')
  await expect(more).toHaveCSS('outline-width', '3px')
  await page.keyboard.press('Tab')
  await expect(more.getByRole('link').first()).toBeFocused()
  await more.getByRole('link', { name: 'Ambassadør' }).click()
  await expect(page).toHaveURL('/ambassadoer')
})

for (const { what, size } of [
  { what: 'a desk', size: { width: 1280, height: 800 } },
  { what: 'a phone on its side', size: { width: 740, height: 360 } },
]) {
  test(`the menu of ${what} has Søg as well, in one row that nothing moves`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize(size)
    await page.goto('/program')
    const menu = page.getByRole('navigation', { name: 'Hovedmenu' })
    await expect(menu.getByRole('link')).toHaveText([
      ...['Program', 'Min uge', 'Søg', 'Blog', 'Ambassadør', 'Om'],
    ])
    const places = () =>
      menu.getByRole('link').evaluateAll((links) =>
        links.map((link) => {
          const { x, y, width } = link.getBoundingClientRect()
          return { x, y: y + scrollY, width }
        }),
      )
    const before = await places()
    expect(new Set(before.map(({ y }) => y)).size).toBe(1)
    await keep(page, site.session('2020-samskabt-ledelse'))
    await expect(menu.getByRole('link', { name: 'Min uge 1 gemt' })).toBeVisible()
    expect(await places()).toEqual(before)
    await menu.getByRole('link', { name: 'Søg' }).click()
    await expect(searchField(page)).toBeFocused()
  })
}

test('what is chosen of light and dark stands before the first paint', async ({ page, guard }) => {
  guard.expect(/^console error: Failed to load resource: net::ERR_FAILED .*\/assets\//)
  await page.goto('/program')
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const byDay = await ground()
  await page.getByRole('combobox', { name: 'Udseende' }).selectOption('Mørkt')
  await expect.poll(ground).not.toBe(byDay)
  const byNight = await ground()
  // With the app's scripts out of reach, only what stands in the page can have done it.
  await page.route('**/assets/*.js', (route) => route.abort())
  const refused = page.waitForEvent('console', (message) => message.text().includes('ERR_FAILED'))
  await page.goto('/om', { waitUntil: 'commit' })
  await expect.poll(ground).toBe(byNight)
  await refused
})

test('all of it by the keyboard alone', async ({ page }) => {
  await page.goto('/program')
  await answers(page.getByRole('button', { name: /^Gem / }).first())
  const tabTo = async (isThere: () => Promise<boolean>) => {
    for (let step = 0; step < 60 && !(await isThere()); step++) await page.keyboard.press('Tab')
    expect(await isThere()).toBe(true)
  }
  const isFocused = (name: RegExp) => () =>
    page.evaluate((source) => {
      const element = document.activeElement
      const said = element?.getAttribute('aria-label') ?? element?.textContent ?? ''
      return new RegExp(source).test(said.trim())
    }, name.source)
  await tabTo(() => searchField(page).evaluate((field) => field === document.activeElement))
  await page.keyboard.type('stresset')
  await expect(cards(page).first().getByRole('heading')).toContainText('stress')
  await tabTo(isFocused(/^Filtre/))
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Filtre' })
  await tabTo(isFocused(/^Luk$/))
  await tabTo(() =>
    sheet
      .getByRole('checkbox', { name: /^Blev eller bliver optaget/ })
      .evaluate((box) => box === document.activeElement),
  )
  await page.keyboard.press('Space')
  await tabTo(isFocused(/^Vis \d+ arrangement/))
  await page.keyboard.press('Enter')
  await expect(sheet).toBeHidden()
  await expect(page).toHaveURL('/program?q=stresset&optagelse=ja')
  await tabTo(isFocused(/^Hvordan forebygger man stress/))
  await page.keyboard.press('Enter')
  await expect(heading(page)).toContainText('Hvordan forebygger man stress')
})

test('recent searches stay on the device and can be forgotten', async ({ page }) => {
  await page.goto('/program')
  await searchField(page).fill('nærhedsreform')
  await searchField(page).press('Enter')
  await expect(cards(page).first()).toContainText('Nærhedsreformen')
  await searchField(page).fill('')
  await expect(page).toHaveURL('/program')
  await page.reload()
  await searchField(page).focus()
  const recent = page.getByRole('list', { name: 'Det søgte du på sidst' })
  await recent.getByRole('button', { name: 'nærhedsreform' }).click()
  await expect(cards(page).first()).toContainText('Nærhedsreformen')
  await searchField(page).fill('')
  await searchField(page).focus()
  await page.getByRole('button', { name: 'Glem søgningerne' }).click()
  await expect(recent).toHaveCount(0)
  await expect(page).toHaveURL('/program')
  await page.reload()
  await searchField(page).focus()
  await expect(page.getByRole('button', { name: /^Filtre/ })).toBeVisible()
  await expect(recent).toHaveCount(0)
})

test('during the week the programme opens on today, and what is over is folded away', async ({
  page,
}) => {
  await page.goto('/program?nu=2020-10-28T14:45')
  await expect(page).toHaveURL(/dag=2020-10-28/)
  await expect(status(page)).toHaveText('4 arrangementer')
  await expect(page.getByRole('link', { name: 'Onsdag den 28. oktober (i dag)' })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await expect(page.getByText('Tidligere i dag (2)')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Når der er ensomt på toppen' })).toBeHidden()
  await page.getByText('Tidligere i dag (2)').click()
  await expect(page.getByRole('link', { name: 'Når der er ensomt på toppen' })).toBeVisible()
  await page.getByRole('link', { name: 'Alle dage' }).click()
  await expect(status(page)).toHaveText('15 arrangementer')
  await page.reload()
  await expect(status(page)).toHaveText('15 arrangementer')
})

test('the front page knows the time: before, during and after the week', async ({ page }) => {
  await page.goto('/?nu=2020-10-07T10:00')
  await expect(page.getByRole('main')).toContainText('Ugen begynder om 19 dage')
  await expect(page.getByRole('heading', { name: 'Frister, der nærmer sig' })).toBeVisible()
  await page.goto('/?nu=2020-10-28T12:30')
  const now = page.getByRole('region', { name: 'Nu' })
  await expect(now.getByRole('article')).toHaveCount(2)
  await expect(page.getByRole('region', { name: 'Om lidt' }).getByRole('article')).toHaveCount(1)
  await expect(
    page.getByRole('region', { name: 'Resten af i dag' }).getByRole('article'),
  ).toHaveCount(1)
  await page.goto('/?nu=2026-11-21T12:00')
  await expect(page.getByRole('region', { name: 'Næste gang' })).toContainText(
    '1.-5. november 2027',
  )
  await expect(page.getByRole('region', { name: 'Næste gang' })).toContainText('regnet ud')
})

test('kept sessions come first in what goes on now', async ({ page }) => {
  await page.goto('/arrangement/organisatorisk-sammenhaeng?nu=2020-10-28T12:30')
  await page.getByRole('button', { name: /^Gem Hvordan leder man/ }).click()
  await page.getByRole('link', { name: 'Ledelsesugen 2020' }).click()
  const first = page.getByRole('region', { name: 'Nu' }).getByRole('article').first()
  await expect(first).toContainText('Hvordan leder man organisatorisk sammenhæng?')
})

test.describe(() => {
  test.use({ hasWorker: true })

  test('searching and filtering go on without a network', async ({ page, server }) => {
    await page.goto('/program')
    await expect(page.getByText('Klar til brug offline')).toBeVisible()
    await server.stop()
    await page.reload()
    await searchField(page).fill('laeringsmiljo')
    await expect(cards(page).first()).toContainText('Ledelse af reflekterende læringsmiljøer')
    await page.getByRole('link', { name: 'Ledelse af reflekterende læringsmiljøer' }).click()
    await expect(heading(page)).toHaveText('Ledelse af reflekterende læringsmiljøer')
    await page.goBack()
    await expect(searchField(page)).toHaveValue('laeringsmiljo')
  })
})

test('a session is shared through the phone, else copied with a receipt', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/arrangement/det-lange-seje-traek')
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true }),
  )
  await page.getByRole('button', { name: 'Del' }).click()
  await expect(page.getByText('Linket er kopieret.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(
    'Det lange seje træk, onsdag den 28. oktober 2020 kl. 14.30-15.15 (Ledelsesugen 2020)\nhttps://ledelsesugen.dk/arrangement/det-lange-seje-traek',
  )
})
