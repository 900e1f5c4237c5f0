/*
 * What a page is rendered as, and what the app takes it for, are the same: else something jumps, or a
 * label belongs to nothing. The shipped site is silent about most of it; a build for development warns,
 * and the guard over every test fails for that.
 */
import { rmSync } from 'node:fs'
import { buildChanged, type Build } from './support/build.ts'
import { expect, test as base } from './support/test.ts'
import { bookmarkButton, isAlive, keep } from './support/screen.ts'

const test = base.extend<object, { talkative: Build }>({
  talkative: [
    async ({}, use) => {
      const build = await buildChanged(() => undefined, 'development')
      await use(build)
      rmSync(build.root, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

test.use({ hasWorker: false })

const KEPT = '2020-naerhedsreform'
const DURING_THE_WEEK = '?nu=2020-10-27T11:45'

test('each page is taken over as it was rendered, also with something kept and with another clock', async ({
  page,
  server,
  site,
  talkative,
}) => {
  test.setTimeout(120_000)
  server.publish(talkative.dist)
  for (const path of site.paths) {
    await page.goto(path)
    await isAlive(page)
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/program')
  await keep(page, site.session(KEPT))
  for (const path of ['/', '/program', `/program?dag=2020-10-27`, '/min-uge', '/data']) {
    for (const query of ['', path.includes('?') ? '' : DURING_THE_WEEK]) {
      await page.goto(path + query)
      await isAlive(page)
    }
  }
  await page.goto('/program')
  await expect(bookmarkButton(page, site.session(KEPT))).toHaveAttribute('aria-pressed', 'true')
})
