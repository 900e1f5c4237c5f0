/* What a screen reader gets: the tree of roles, names and states, on the way through the main job. */
import {
  answers,
  bookmarkButton,
  heading,
  keep,
  notices,
  visitUntilReadyOffline,
} from './support/screen.ts'
import { expect, test } from './support/test.ts'

test.use({ hasWorker: false })

test('the main job as it is heard', async ({ page, site }) => {
  const session = site.session('2020-ensomt-paa-toppen')
  const main = page.getByRole('main')

  await page.goto('/?nu=2020-10-20T09:00')
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Gå til sidens indhold"
    - region "Prøveur"
    - banner:
      - navigation "Hovedmenu":
        - list:
          - listitem:
            - link "Program"
    - main
    - contentinfo:
      - navigation "Flere sider"
    - region "Beskeder"
  `)
  await page.goto('/program?nu=2020-10-20T09:00&form=fysisk')
  await answers(bookmarkButton(page, session))
  await expect(main).toMatchAriaSnapshot(`
    - heading "Program" [level=1]
    - search:
      - searchbox "Søg i program, blog og sider"
      - button "Søg"
    - navigation "Dage":
      - list:
        - listitem:
          - link "Alle dage"
        - listitem:
          - link "Mandag den 26. oktober"
    - status: 2 arrangementer
    - list "Valgte filtre":
      - listitem:
        - button "Fjern filteret Fysisk"
    - region "Onsdag den 28. oktober":
      - heading "Onsdag den 28. oktober" [level=2]
      - list:
        - listitem:
          - article:
            - paragraph:
              - time: kl. 11.30-14.30
              - text: (3 timer)
            - heading "${session.title}" [level=3]:
              - link "${session.title}"
            - button "Gem ${session.title} i Min uge"
  `)
  await keep(page, session)
  await page.getByRole('link', { name: session.title }).click()
  await expect(heading(page)).toHaveText(session.title)
  await expect(main).toMatchAriaSnapshot(`
    - article:
      - paragraph:
        - link "Tilbage til Program"
      - heading "${session.title}" [level=1]
      - button "Gem ${session.title} i Min uge" [pressed]
      - link "Tilføj til kalender"
      - term: Hvornår
      - definition:
        - text: Onsdag den 28. oktober
        - paragraph:
          - time: kl. 11.30-14.30
  `)
  await page.getByRole('link', { name: /^Min uge/ }).click()
  await expect(main).toMatchAriaSnapshot(`
    - heading "Min uge" [level=1]
    - paragraph: /1 gemt arrangement/
    - paragraph:
      - link "Hent Min uge til kalenderen"
    - region "Onsdag den 28. oktober":
      - list:
        - listitem:
          - article:
            - button "Gem ${session.title} i Min uge" [pressed]
  `)
})

test.describe(() => {
  test.use({ hasWorker: true })

  test('what happens is told politely, and once', async ({ page, server }) => {
    await page.addInitScript(() => {
      const told: string[] = []
      Object.assign(window, { told })
      let before = new Map<Element, string>()
      new MutationObserver(() => {
        const now = new Map<Element, string>()
        for (const one of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
          const text = one.textContent.trim().replace(/\s+/g, ' ')
          now.set(one, text)
          if (text && text !== (before.get(one) ?? '')) told.push(text)
        }
        before = now
      }).observe(document, { childList: true, subtree: true, characterData: true })
    })
    const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told)
    const since = async (begin: number) => (await told()).slice(begin)

    await visitUntilReadyOffline(page, '/program')
    expect((await told()).filter((text) => text.startsWith('Klar til brug offline'))).toHaveLength(
      1,
    )
    await notices(page).getByRole('button', { name: 'Luk' }).click()

    // A number that has settled, not one for each key.
    let begin = (await told()).length
    await page.getByRole('searchbox').pressSequentially('trivsel', { delay: 20 })
    await expect(page.getByRole('main').getByRole('status').first()).toHaveText(/^\d arrangement/)
    const counts = (await since(begin)).filter((text) => /\d arrangement/.test(text))
    expect(counts.length).toBeLessThanOrEqual(3)
    expect(new Set(counts).size).toBe(counts.length)

    begin = (await told()).length
    await server.stop()
    await page.context().setOffline(true)
    await expect(page.getByText(/^Du er offline/)).toBeVisible()
    expect((await since(begin)).filter((text) => text.startsWith('Du er offline'))).toHaveLength(1)
    for (const one of await page.locator('[aria-live]').all()) {
      await expect(one).toHaveAttribute('aria-live', 'polite')
    }

    // What went wrong is an alert: told at once, and by nothing around it as well.
    begin = (await told()).length
    await page.evaluate(() => {
      const refuse = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
      Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse })
    })
    await page.getByRole('button', { name: /^Gem / }).first().click()
    await expect(page.getByRole('alert')).toContainText('blev ikke gemt')
    expect((await since(begin)).filter((text) => text.includes('blev ikke gemt'))).toHaveLength(1)
  })
})

test.describe('with less motion asked for', () => {
  test.use({ reducedMotion: 'reduce' })
  test('nothing moves', async ({ page }) => {
    await page.goto('/program')
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .map((one) => getComputedStyle(one))
        .filter(
          ({ animationDuration, transitionDuration, scrollBehavior }) =>
            parseFloat(animationDuration) > 0.001 ||
            parseFloat(transitionDuration) > 0.001 ||
            scrollBehavior === 'smooth',
        ),
    )
    expect(moving).toHaveLength(0)
  })
})

test('what is chosen, kept and current is told by more than colour', async ({ page, site }) => {
  const session = site.session('2020-ensomt-paa-toppen')
  await page.goto('/program')
  await keep(page, session)
  await page.emulateMedia({ forcedColors: 'active' })
  const fill = (pressed: boolean) =>
    page
      .locator(`.bookmark[aria-pressed=${pressed}] path`)
      .first()
      .evaluate((path) => getComputedStyle(path).fill)
  expect(await fill(false)).toBe('none')
  expect(await fill(true)).not.toBe('none')

  const style = (name: string, property: string) =>
    page
      .getByRole('link', { name, exact: true })
      .first()
      .evaluate((link, key) => getComputedStyle(link).getPropertyValue(key), property)
  expect(await style('Alle dage', 'background-color')).not.toBe(
    await style('Mandag den 26. oktober', 'background-color'),
  )
  expect(Number(await style('Program', 'font-weight'))).toBeGreaterThan(
    Number(await style('Blog', 'font-weight')),
  )
  expect(await style('Program', 'border-top-color')).not.toBe(
    await style('Blog', 'border-top-color'),
  )
})
