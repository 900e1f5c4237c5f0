/* What others send: opened in a real browser it stores nothing, is told to nobody and runs nowhere. */
import type { Page } from '@playwright/test'
import { CONTENT_PATH, sessionPath } from '../../src/domain/addresses.ts'
import { sessionCode, toAgendaLink } from '../../src/domain/agendaLink.ts'
import { serveSite } from '../../src/build/previewPlugin.ts'
import {
  answers,
  bookmarkButton,
  isAlive,
  keep,
  sessionTitles,
  visitUntilReadyOffline,
} from './support/screen.ts'
import { expect, test } from './support/test.ts'

test.use({ hasWorker: false })

const OWN = '2020-samskabt-ledelse'
const SENT = '2020-ensomt-paa-toppen'
const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=2</script>'

const preview = (page: Page) =>
  page.getByRole('region', { name: /^(Ugen i linket sammenlignet med din|Linket kan ikke læses)$/ })

/** How many sessions the device has, as the page of kept data says it. */
async function expectKept(page: Page, text: string) {
  await page.goto('/data')
  const kept = page.getByRole('main').locator('dl > div', { hasText: 'Min uge' })
  await expect(kept.getByRole('definition')).toHaveText(text)
}

/** Nothing on the page runs, or came from another place than the build. */
async function expectPlain(page: Page) {
  expect(
    await page.evaluate(
      () => document.querySelectorAll('main :is(script, iframe, object, embed, [onerror])').length,
    ),
  ).toBe(0)
  expect(await page.title()).not.toMatch(/^[12]$/)
}

test.describe(() => {
  test.use({ hasWorker: true })

  test('H09, H10: a link to a week stores nothing by being opened, and no server hears of it', async ({
    page,
    context,
    server,
    site,
  }) => {
    const heard: string[] = []
    for (const path of ['/min-uge', CONTENT_PATH, '/sw.js', '/data']) {
      server.answer(path, (request, response) => {
        heard.push(`${request.url} ${JSON.stringify(request.headers)}`)
        serveSite(server.folder)(request, response)
      })
    }
    const sent: string[] = []
    context.on('request', (request) => {
      sent.push(`${new URL(request.url()).search} ${JSON.stringify(request.headers())}`)
    })
    await page.goto('/program')
    await keep(page, site.session(OWN))

    await page.goto(toAgendaLink('', [SENT, OWN]))
    await expect(preview(page).getByRole('checkbox')).toHaveCount(1)
    await page.reload()
    await expect(preview(page).getByRole('checkbox')).toHaveCount(1)
    await expectKept(page, '1 gemt arrangement')

    expect(heard.some((request) => request.startsWith('/min-uge '))).toBe(true)
    expect([...heard, ...sent].filter((it) => it.includes('uge='))).toEqual([])
    expect([...heard, ...sent].filter((it) => it.includes(sessionCode(SENT)))).toEqual([])
    expect(heard.filter((request) => /"referer":/.test(request))).toEqual([])

    // The button is what keeps it.
    await page.goto(toAgendaLink('', [SENT, OWN]))
    await preview(page).getByRole('button', { name: 'Gem de valgte i Min uge' }).click()
    await expect(preview(page).getByRole('status')).toContainText('gemt i Min uge')
    await expectKept(page, '2 gemte arrangementer')
  })
})

test('H01, H05: links with something else in them say so, and do nothing', async ({ page }) => {
  const fragments = [
    MARKUP,
    `1.1.${MARKUP}`,
    '__proto__',
    '1.999999999.AAAAAA',
    '2.1.AAAAAA',
    '1.3.',
    `1.5.${'A'.repeat(100_000)}`,
    '%E0%A4%A',
  ]
  for (const fragment of fragments) {
    await page.goto('about:blank')
    await page.goto(`/min-uge#uge=${fragment}`)
    await expect(preview(page), fragment.slice(0, 60)).toContainText('Linket er')
    await expect(preview(page).getByRole('checkbox')).toHaveCount(0)
    await expectPlain(page)
  }
  await expectKept(page, '0 gemte arrangementer')
})

test('H01: a note with markup in it stays the text that it is', async ({ page, site }) => {
  const { slug } = site.session(OWN)
  await page.goto(sessionPath(slug))
  await keep(page, site.session(OWN))
  await page.getByRole('button', { name: /^Skriv en privat note/ }).click()
  const field = page.getByRole('textbox', { name: /^Din note/ })
  await field.fill(MARKUP)
  await expect(page.getByRole('main')).toContainText('Gemt på din enhed.')
  await page.reload()
  await expect(field).toHaveValue(MARKUP)
  await page.goto('/min-uge')
  await expect(page.getByRole('main')).toContainText(MARKUP)
  await expectPlain(page)
})

test('H01: words with markup in an address are looked for as words', async ({ page }) => {
  await page.goto(`/program?q=${encodeURIComponent(MARKUP)}&dag=${encodeURIComponent(MARKUP)}`)
  await expect(page.getByRole('searchbox').or(page.getByRole('combobox')).first()).toHaveValue(
    MARKUP,
  )
  await expectPlain(page)
})

test.describe(() => {
  test.use({ hasWorker: true })

  test('H01, H14: content with markup in it, from a host in other hands, is not taken in', async ({
    page,
    server,
    site,
  }) => {
    await visitUntilReadyOffline(page, '/program')
    const titles = await sessionTitles(page).allTextContents()
    const content = site.content
    let asked = 0
    server.answer(CONTENT_PATH, (_, response) => {
      asked++
      const sessions = content.sessions.map((session) => ({
        ...session,
        title: `${session.title} ${MARKUP}`,
        recording: { ...session.recording, url: 'javascript:alert(1)' },
      }))
      const hostile = { ...content, sessions, version: 'ond', updatedAt: '2099-01-01T12:00' }
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(hostile))
    })
    await page.goto('/program')
    await expect.poll(() => asked).toBeGreaterThan(0)
    await answers(bookmarkButton(page, site.session(OWN)))
    expect(await sessionTitles(page).allTextContents()).toEqual(titles)
    await expect(page.getByText('onerror')).toHaveCount(0)
    await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0)
    await expectPlain(page)
  })
})

test('H11: an address that names another site leads to none', async ({ page, server }) => {
  for (const path of ['/min-uge?next=', '/?redirect=', '/program?url=', '/data?returnTo=']) {
    await page.goto(`${path}https://ond.example.dk/`)
    await isAlive(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(new URL(page.url()).origin).toBe(server.origin)
    // It may go along as a word in the address of our own, and is nobody's host.
    const hosts = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hostname))
    expect(hosts.filter((host) => host.includes('ond.example'))).toEqual([])
  }
})
