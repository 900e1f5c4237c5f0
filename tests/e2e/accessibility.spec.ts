/* Where the focus is: the heading after a move, the link after Back, the way past the menu first of all. */
import {
  answers,
  bookmarkButton,
  heading,
  isAlive,
  isLaidOut,
  sessionTitles,
} from './support/screen.ts'
import { expect, test } from './support/test.ts'

test.use({ hasWorker: false })

test('after a move to another page the focus is on its heading, and after Back on the link', async ({
  page,
  site,
}) => {
  const session = site.session('2020-samskabt-ledelse')
  await page.goto('/')
  await isAlive(page)
  await page.getByRole('link', { name: 'Program', exact: true }).click()
  await expect(heading(page)).toHaveText('Program')
  await expect(heading(page)).toBeFocused()
  await page.getByRole('link', { name: session.title }).click()
  await expect(heading(page)).toHaveText(session.title)
  await expect(heading(page)).toBeFocused()

  // Back leads to where one was: the link that was followed from there.
  await page.goBack()
  await expect(heading(page)).toHaveText('Program')
  await expect(page.getByRole('link', { name: session.title })).toBeFocused()
})

test('the keyboard comes first to the way past the menu, and can keep a session', async ({
  page,
}) => {
  await page.goto('/program')
  const first = bookmarkButton(page, {
    title: await sessionTitles(page).first().innerText(),
  })
  await answers(first)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Gå til sidens indhold' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  // On a desk the filters come before the list: there is a way past them as well.
  const before = page.viewportSize()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('link', { name: 'Fredag den 30. oktober' }).focus()
  await page.keyboard.press('Tab')
  const past = page.getByRole('link', { name: 'Spring til listen' })
  await expect(past).toBeFocused()
  await expect(past).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').locator('.list :focus')).toHaveCount(1)
  if (before) await page.setViewportSize(before)
  await first.focus()
  await page.keyboard.press('Space')
  await expect(first).toHaveAttribute('aria-pressed', 'true')
  await expect(first).toBeFocused()
})

test('where text alone is twice as large, the menu of a narrow phone breaks no word', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/program')
  await isAlive(page)
  // As Safari, Firefox and Android enlarge text: nothing else grows, and no query hears of it.
  await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('body *')]
    const sizes = all.map((one) => parseFloat(getComputedStyle(one).fontSize))
    all.forEach((one, at) => (one.style.fontSize = `${2 * (sizes[at] ?? 0)}px`))
  })
  const faults = await page.evaluate(() => {
    const found: string[] = []
    for (const label of document.querySelectorAll('nav[aria-label=Hovedmenu] .label')) {
      const text = label.firstChild
      if (!text || !label.checkVisibility()) continue
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\S+/g)) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        const { left, right, bottom } = range.getBoundingClientRect()
        if (range.getClientRects().length > 1) found.push(`${word} is broken`)
        if (left < 0 || right > innerWidth || bottom > innerHeight) found.push(`${word} is cut off`)
      }
    }
    return found
  })
  expect(faults).toEqual([])
})

test('Gem says in words that it is kept, and nothing moves by it', async ({ page, site }) => {
  await page.goto('/program')
  const session = site.session('2020-samskabt-ledelse')
  const gem = bookmarkButton(page, session)
  await answers(gem)
  const places = () =>
    page.getByRole('main').evaluate((main) =>
      [...main.querySelectorAll('.bookmark, h3')].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        return [x, y + scrollY, width, height].map(Math.round)
      }),
    )
  for (const path of ['/program', `/arrangement/${session.slug}`]) {
    await page.goto(path)
    await answers(gem)
    await isLaidOut(page)
    const before = await places()
    await expect(gem).toHaveText('Gem')
    await gem.click()
    await expect(gem).toHaveAttribute('aria-pressed', 'true')
    await expect(gem).toHaveText('i Min uge')
    expect(await places()).toEqual(before)
    await gem.click()
    await expect(gem).toHaveText('Gem')
  }
})

test('no day stands alone in a row, on the narrowest screen with the spacing of a reader', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/program')
  await isAlive(page)
  const rows = () =>
    page
      .getByRole('navigation', { name: 'Dage' })
      .getByRole('listitem')
      .evaluateAll((days) => {
        const counts = new Map<number, number>()
        for (const day of days) {
          const { top } = day.getBoundingClientRect()
          counts.set(top, (counts.get(top) ?? 0) + 1)
        }
        return [...counts.values()]
      })
  expect(await rows()).toEqual([6])
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }')
    document.adoptedStyleSheets = [sheet]
  })
  expect(await rows()).toEqual([6])
  await page.evaluate(() => (document.documentElement.style.fontSize = '150%'))
  expect(await rows()).toEqual([3, 3])
})
