/* Scripts that a new release has taken off the host, by the numbers of the catalogue of faults (S). */
import { expect, test, VIEW_WORD, WORD } from './support/changedBuilds.ts'
import { bookmarkButton, heading, isAlive, keep, sessionTitles } from './support/screen.ts'
import { BuiltSite } from './support/site.ts'
import {
  countLoads,
  footer,
  loginPage,
  newScripts,
  serveFile,
  withoutScript,
} from './support/worker.ts'

test.use({ hasWorker: false })

const KEPT = '2020-samskabt-ledelse'

test.describe('a new release has taken the old scripts off the host', () => {
  test('S02: a tab that lay open for a day is loaded anew, once, and goes on', async ({
    page,
    server,
    site,
    guard,
    newRelease,
  }) => {
    guard.expect(/^answer 404: .*\/assets\/search/, /^console error: .* 404 .*\/assets\/search/)
    // The browser gives it no more words.
    guard.expect(/^uncaught: $/)
    await page.goto('/program')
    await keep(page, site.session(KEPT))
    const loads = countLoads(page)
    server.publish(newRelease.dist)
    const restore = withoutScript(server, site, 'search')

    await page.getByRole('searchbox').focus()
    await expect(footer(page)).toContainText(WORD.next)
    restore()
    await page.getByRole('searchbox').fill('samskabt ledelse')
    await expect(sessionTitles(page).first()).toHaveText(site.session(KEPT).title)
    await expect(bookmarkButton(page, site.session(KEPT))).toHaveAttribute('aria-pressed', 'true')
    expect(loads()).toBe(1)
  })

  test('S03: where the script is gone for good, nothing is loaded over and over', async ({
    page,
    server,
    site,
    guard,
    newRelease,
  }) => {
    guard.expect(/^answer 404: .*\/assets\/search/, /^console error: .* 404 .*\/assets\/search/)
    // The browser gives it no more words.
    guard.expect(/^uncaught: $/)
    await page.goto('/program')
    await keep(page, site.session(KEPT))
    const loads = countLoads(page)
    // A host with two minds: whatever is open, the other release is offered, and its script is gone.
    const pages = [newRelease.dist, server.folder].map((folder) =>
      new BuiltSite(folder).read('program.html'),
    )
    let turn = 0
    withoutScript(server, site, 'search')
    for (const file of newScripts(newRelease, site)) serveFile(server, newRelease.dist, file)
    // After the others, because it can be among them.
    withoutScript(server, new BuiltSite(newRelease.dist), 'search')
    server.answer('/program', (_, response) => {
      response.setHeader('Content-Type', 'text/html').end(pages[Math.floor(turn++ / 2) % 2])
    })

    await page.getByRole('searchbox').focus()
    await expect(footer(page)).toContainText(WORD.next)
    // The page that was loaded anew can be used.
    await expect(bookmarkButton(page, site.session(KEPT))).toHaveAttribute('aria-pressed', 'true')
    const asked = page.waitForResponse(/\/program$/)
    await page.getByRole('searchbox').focus()
    await (await asked).finished()
    await expect(sessionTitles(page)).toHaveCount(site.programme.length)
    await page.getByRole('link', { name: 'Blog', exact: true }).click()
    await expect(heading(page)).toHaveText('Blog')
    expect(loads()).toBe(1)
  })
})

test('S06: a script that is gone is missing, and is not remembered as such', async ({
  request,
  page,
  server,
  site,
  guard,
}) => {
  const answer = await request.get('/assets/findes-ikke.js')
  expect(answer.status()).toBe(404)
  expect(answer.headers()['cache-control']).toBe('no-store')

  // A host that answers it with a page: the view is shown all the same.
  guard.expect(/^console error: .*MIME type.*AboutView/)
  await page.goto('/blog')
  await isAlive(page)
  const restore = withoutScript(server, site, 'AboutView', loginPage)
  server.answer('/om', (_, response) => {
    restore()
    response.setHeader('Content-Type', 'text/html').end(site.read('om.html'))
  })
  await page.getByRole('link', { name: VIEW_WORD.link, exact: true }).click()
  await expect(heading(page)).toHaveText(/Ledelsesugen/)
})
