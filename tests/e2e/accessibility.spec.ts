/* Where the focus is: the heading after a move, the link after Back, the way past the menu first of all. */
import { answers, bookmarkButton, heading, isAlive, sessionTitles } from './support/screen.ts'
import { expect, test } from './support/test.ts'

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
