/* Installed: without the browser's bars, and on a phone whose screen has a notch and a line at the foot. */
import { heading, widthOf } from './support/screen.ts'
import { expect, test } from './support/test.ts'

const NOTCH = 47
const FOOT = 34

test('it finds its way without the bars of a browser, and nothing lies under the notch', async ({
  profile,
  server,
  site,
}) => {
  const session = site.session('2020-ensomt-paa-toppen')
  const page = await profile.open(`${server.origin}/`)
  await page.goto('/program?nu=2020-10-20T09:00')
  expect(await page.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true)
  const phone = await page.context().newCDPSession(page)
  await phone.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: NOTCH, bottom: FOOT } })

  const top = (name: string) =>
    page
      .getByText(name)
      .first()
      .evaluate((one) => one.getBoundingClientRect().top)
  const title = page.getByRole('banner').getByRole('link', { name: 'Ledelsesugen 2020' })
  const menu = page.getByRole('navigation', { name: 'Hovedmenu' })
  expect(await top('Du ser siden, som den er')).toBeGreaterThanOrEqual(NOTCH)
  // The banner has made room for the notch; the title below it does so only once the banner is gone.
  const banner = page.getByRole('region', { name: 'Prøveur' })
  const under = await banner.evaluate((one) => one.getBoundingClientRect().bottom)
  expect((await title.boundingBox())!.y - under).toBeLessThan(NOTCH)
  await page.getByRole('button', { name: 'Vis siden, som den er nu' }).click()
  await expect(banner).toHaveCount(0)
  expect((await title.boundingBox())!.y).toBeGreaterThanOrEqual(NOTCH)
  for (const link of await menu.getByRole('link').all()) {
    const box = await link.boundingBox()
    if (box) expect(box.y + box.height).toBeLessThanOrEqual(740 - FOOT)
  }
  const skip = page.getByRole('link', { name: 'Gå til sidens indhold' })
  await skip.focus()
  expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(NOTCH)

  // What stands for the browser's own way back.
  await page.getByRole('main').getByRole('link', { name: session.title }).click()
  await expect(heading(page)).toHaveText(session.title)
  await page.getByRole('link', { name: 'Tilbage til Program' }).click()
  await expect(heading(page)).toHaveText('Program')

  // It is there already, so it is not offered.
  await expect(page.getByRole('link', { name: 'Installér appen' })).toBeHidden()
  await page.getByRole('link', { name: 'Cookies og data på din enhed' }).click()
  await expect(page.getByRole('region', { name: 'Installér appen' })).toContainText(
    'Appen er installeret på denne enhed.',
  )

  // On its side the notch is at an end of every line.
  await phone.send('Emulation.setSafeAreaInsetsOverride', { insets: { left: NOTCH, right: NOTCH } })
  await page.setViewportSize({ width: 740, height: 360 })
  for (const path of ['/program', `/arrangement/${session.slug}`, '/min-uge']) {
    await page.goto(path)
    const outside = await page.evaluate(
      ([notch]) =>
        [...document.querySelectorAll('a, button, h1, h2, h3, p, dt, dd, input')]
          .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, .skip-link'))
          .filter((one) => {
            const { left, right, width } = one.getBoundingClientRect()
            return width > 1 && (left < notch - 4 || right > innerWidth - notch + 1)
          })
          .map((one) => `${one.tagName} ${one.textContent.trim().slice(0, 40)}`),
      [NOTCH] as const,
    )
    expect(outside, path).toEqual([])
    expect(await widthOf(page)).toBe(740)
  }
})
