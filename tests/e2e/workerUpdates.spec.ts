/* Updates of the worker that fail, or come late, by the numbers of the catalogue of faults (S). */
import type { RequestListener } from 'node:http'
import { expect, test, WORD } from './support/changedBuilds.ts'
import { answers, heading, visitUntilReadyOffline } from './support/screen.ts'
import { BuiltSite } from './support/site.ts'
import {
  countLoads,
  footer,
  loginPage,
  newScripts,
  outcomeOfUpdate,
  reloadButton,
} from './support/worker.ts'

for (const [name, spoil] of [
  ['S05: through a login page', (): RequestListener => loginPage],
  [
    'S17: of files that a host has rewritten',
    (text: string): RequestListener =>
      (_, response) =>
        void response.setHeader('Content-Type', 'text/javascript').end(`${text}\n`),
  ],
] as const) {
  test(`${name} is refused, the old release stays, and the next try in the same tab is told of`, async ({
    page,
    server,
    site,
    newRelease,
  }) => {
    await visitUntilReadyOffline(page, '/program')
    server.publish(newRelease.dist)
    const next = new BuiltSite(newRelease.dist)
    const restores = newScripts(newRelease, site).map((file) =>
      server.answer(file, spoil(next.read(file))),
    )
    expect(await outcomeOfUpdate(page)).toBe('redundant')
    await page.reload()
    await expect(footer(page)).toContainText(WORD.now)
    await answers(page.getByRole('button', { name: /^Gem / }).first())
    expect(await outcomeOfUpdate(page)).toBe('redundant')
    await expect(reloadButton(page)).toHaveCount(0)

    restores.forEach((restore) => restore())
    expect(await outcomeOfUpdate(page)).toBe('installed')
    await reloadButton(page).click()
    await expect(footer(page)).toContainText(WORD.next)
    await server.stop()
    await page.goto('/om')
    await expect(heading(page)).toHaveText(/Ledelsesugen/)
  })
}

test('S07: an app that comes back in sight asks for a new release, at most every half minute', async ({
  page,
  server,
  newRelease,
}) => {
  await page.clock.install()
  await visitUntilReadyOffline(page, '/program')
  server.publish(newRelease.dist)
  const comeBack = () => page.evaluate(() => void dispatchEvent(new Event('pageshow')))
  let asked = 0
  page.context().on('request', (request) => {
    if (request.url().endsWith('/sw.js')) asked++
  })

  await comeBack()
  await page.getByRole('link', { name: 'Blog', exact: true }).click()
  await expect(heading(page)).toHaveText('Blog')
  expect(asked).toBe(0)
  await page.clock.fastForward(31_000)
  await comeBack()
  await expect(reloadButton(page)).toBeVisible()
})

test('S08: a tab in the background follows by itself when another takes the new release', async ({
  page,
  context,
  server,
  newRelease,
}) => {
  const other = await context.newPage()
  await visitUntilReadyOffline(page, '/program')
  await other.goto('/blog')
  await expect(other.getByRole('link', { name: /^Min uge/ })).toBeVisible()
  await expect.poll(() => other.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true)
  server.publish(newRelease.dist)
  await page.reload()
  await expect(reloadButton(other)).toBeVisible()
  await other.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
  })
  const loads = countLoads(other)

  await reloadButton(page).click()
  await expect(footer(page)).toContainText(WORD.next)
  await expect(footer(other)).toContainText(WORD.next)
  await expect(heading(other)).toHaveText('Blog')
  await expect(reloadButton(other)).toHaveCount(0)
  expect(loads()).toBe(1)
})

test('S09: a host that lets the worker be kept for a day hides no new release', async ({
  page,
  server,
  newRelease,
}) => {
  const serveForADay = () =>
    server.answer('/sw.js', (_, response) => {
      response.setHeader('Cache-Control', 'max-age=86400')
      response
        .setHeader('Content-Type', 'text/javascript')
        .end(new BuiltSite(server.folder).read('sw.js'))
    })
  serveForADay()
  await visitUntilReadyOffline(page, '/program')
  server.publish(newRelease.dist)
  await page.reload()
  await expect(reloadButton(page)).toBeVisible()
})
