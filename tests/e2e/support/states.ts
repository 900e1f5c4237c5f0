/*
 * The pages and the states they can be in, as a person meets them: each with the way to it. The
 * states of one list follow each other on one device. Whoever has them all can look at them all:
 * the checks of accessibility do, and the gallery (`npm run gallery`).
 */
import { expect, type Page } from '@playwright/test'
import { CONTENT_PATH, sessionPath } from '../../../src/domain/addresses.ts'
import { toAgendaLink } from '../../../src/domain/agendaLink.ts'
import { toBackupText } from '../../../src/domain/backup.ts'
import type { Content } from '../../../src/domain/contentSchema.ts'
import { bookmarkOf, buildBackup, MADE_AT } from '../../support/buildBackup.ts'
import { generateContent } from '../../support/generateSessions.ts'
import { changed, JSON_TYPE } from './changedContent.ts'
import type { Guard } from './guard.ts'
import { answers, heading, keep, notices, visitUntilReadyOffline } from './screen.ts'
import type { SiteServer } from './server.ts'
import type { BuiltSite } from './site.ts'

export interface Scene {
  page: Page
  site: BuiltSite
  server: SiteServer
  guard: Guard
}
export interface State {
  name: string
  arrive: (scene: Scene) => Promise<void>
}

/** Two that overlap. */
const KEPT = ['2020-ensomt-paa-toppen', '2020-djoef-chefkonference']
const CANCELLED = '2020-ensomt-paa-toppen'
const MOVED = '2020-djoef-chefkonference'
const BEFORE = '2020-10-20T09:00'
const DURING = '2020-10-28T11:45'
const AFTER = '2020-11-03T09:00'
/** The longest that a title may be told in one word. */
const LONG_WORD = 'Kompetenceudviklingsstrategigennemførelsesplanlægningskonferencedeltagerliste'

const go =
  (path: string, sign: (page: Page) => Promise<void>): State['arrive'] =>
  async ({ page }) => {
    await page.goto(path)
    await sign(page)
  }
const says = (text: string | RegExp) => (page: Page) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible()
/** Until bookmarks are known a button to keep waits. */
const isReady = (page: Page) =>
  answers(page.getByRole('button', { name: /^Gem .* i Min uge$/ }).first())
const keepsTwo = (page: Page) =>
  expect(page.getByRole('link', { name: /^Min uge 2 (gemt|ændret)/ })).toBeVisible()

/** One of each kind of page; of sessions and years those that have most, and least, to show. */
const PAGES = [
  '/',
  '/program',
  '/arrangement/ensomt-paa-toppen',
  '/arrangement/kls-ledertraef-2019',
  '/min-uge',
  '/blog',
  '/blog/faellesoffentlig-ledelse',
  '/ambassadoer',
  '/ambassadoer/interview',
  '/ledermobilitet',
  '/om',
  '/deltag',
  '/arkiv',
  '/arkiv/2020',
  '/arkiv/2021',
  '/arkiv/2027',
  '/data',
  '/tilgaengelighed',
]

export const pages: State[] = PAGES.map((path, index) => ({
  name: path === '/' ? 'forside' : path.slice(1).replaceAll('/', '-'),
  arrive: async ({ page, site }) => {
    if (index === 0) {
      await page.goto('/program')
      for (const id of KEPT) await keep(page, site.session(id))
    }
    await page.goto(path)
    await keepsTwo(page)
    // What lies on the device is counted first.
    if (path === '/data')
      await expect(page.getByRole('button', { name: 'Slet alt på denne enhed' })).toBeEnabled()
    // The menu knows how many are kept before the week is there.
    if (path === '/min-uge') await says(/^2 gemte arrangementer/)(page)
  },
}))

export const firstVisit: State[] = [
  {
    name: 'klar-til-brug',
    arrive: ({ page }) => visitUntilReadyOffline(page, `/data?nu=${BEFORE}`),
  },
  { name: 'min-uge-tom', arrive: go('/min-uge', says('Du har ikke gemt noget endnu.')) },
  { name: 'soegning', arrive: go('/program?q=ledelse', (page) => expectMark(page)) },
  {
    name: 'intet-fundet',
    arrive: go(
      '/program?q=xqzxqz&form=online',
      says('Ingen arrangementer passer til alle dine valg'),
    ),
  },
  {
    name: 'filtre-valgt',
    arrive: go('/program?sektor=stat,kommune&form=fysisk', (page) =>
      expect(page.getByRole('button', { name: /^Fjern filteret/ }).first()).toBeVisible(),
    ),
  },
  {
    name: 'filterark',
    arrive: async ({ page }) => {
      await page.goto('/program')
      await isReady(page)
      await page.getByRole('button', { name: /^Filtre/ }).click()
      await expect(page.getByRole('dialog', { name: 'Filtre' })).toBeVisible()
    },
  },
  {
    name: 'findes-ikke',
    arrive: async (scene) => {
      scene.guard.expect(/^answer 404: .*\/findes-ikke$/, /^console error: .* 404 .*findes-ikke/)
      await go('/findes-ikke', (page) => expect(heading(page)).toHaveText('Siden findes ikke'))(
        scene,
      )
    },
  },
  { name: 'link-ulaeseligt', arrive: go('/min-uge#uge=9.1.x', says('Linket kan ikke læses')) },
  {
    name: 'delt-uge',
    arrive: async (scene) => {
      const path = toAgendaLink('', KEPT)
      await go('/om', says('Om Ledelsesugen'))(scene)
      await go(path, says(/^Kun i linket/))(scene)
    },
  },
  {
    name: 'slet-alt',
    arrive: async ({ page }) => {
      await page.goto(`/data?nu=${BEFORE}`)
      await page.getByRole('button', { name: 'Slet alt på denne enhed' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'laeg-kopi-ind',
    arrive: async ({ page, site }) => {
      const bookmarks = KEPT.map((id) => bookmarkOf(id, site.session(id).title))
      await page.goto('/data')
      // A file that is chosen before the page is ready is chosen for nobody.
      await expect(page.getByRole('button', { name: 'Slet alt på denne enhed' })).toBeEnabled()
      await page.locator('input[type=file]').setInputFiles({
        name: 'kopi.json',
        mimeType: 'application/json',
        buffer: Buffer.from(toBackupText(buildBackup({ bookmarks }), MADE_AT)),
      })
      await expect(page.getByRole('region', { name: 'Det er der i filen' })).toBeVisible()
    },
  },
  {
    name: 'uden-net',
    arrive: async ({ page, guard }) => {
      await page.goto('/program')
      await isReady(page)
      guard.expect(/^console error: Failed to load resource: net::ERR_/)
      await page.context().setOffline(true)
      await page.evaluate(() => fetch('/sitemap.xml').catch(() => undefined))
      await expect(page.getByText(/^Du er offline/)).toBeVisible()
    },
  },
  {
    name: 'blev-ikke-gemt',
    arrive: async ({ page }) => {
      await page.context().setOffline(false)
      await page.goto('/program')
      await isReady(page)
      await page.evaluate(() => {
        const refuse = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
        Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse })
      })
      await page
        .getByRole('button', { name: /^Gem .* i Min uge$/ })
        .first()
        .click()
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'ny-udgave',
    arrive: async ({ page, server, site }) => {
      server.answer('/sw.js', (_, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        response.end(site.read('sw.js').replaceAll(site.release, 'næste'))
      })
      await page.goto('/program')
      await expect(notices(page).getByRole('button', { name: 'Genindlæs' })).toBeVisible()
    },
  },
]

/** The home page and what follows the clock. */
export const clock: State[] = [
  ['foer', BEFORE],
  ['i-ugen', DURING],
  ['efter', AFTER],
].flatMap(([when, now]) => [
  {
    name: `forside-${when}`,
    arrive: async ({ page, site }: Scene) => {
      if (when === 'foer') {
        await page.goto('/program')
        for (const id of KEPT) await keep(page, site.session(id))
      }
      await page.goto(`/?nu=${now}`)
      await keepsTwo(page)
    },
  },
  { name: `min-uge-${when}`, arrive: go(`/min-uge?nu=${now}`, says(/^2 gemte arrangementer/)) },
  { name: `arrangement-${when}`, arrive: go(`/arrangement/ensomt-paa-toppen?nu=${now}`, keepsTwo) },
])

/** In the week the programme opens on the day. */
clock.push({ name: 'program-i-ugen', arrive: go(`/program?nu=${DURING}`, keepsTwo) })

/** What was kept, and taken into the calendar, is cancelled, moved, and has got a very long name. */
export const changes: State[] = [
  {
    name: 'min-uge-aendret',
    arrive: async ({ page, site, server }) => {
      await page.goto(`/program?nu=${BEFORE}`)
      for (const id of KEPT) await keep(page, site.session(id))
      await page.goto(`/min-uge?nu=${BEFORE}`)
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Hent Min uge til kalenderen' }).click()
      await download
      serveContent(server, changed(site, spoil))
      await page.reload()
      await expect(
        page.getByRole('region', { name: 'Din kalender er ikke længere ajour' }),
      ).toBeVisible()
    },
  },
  { name: 'program-aendret', arrive: go(`/program?nu=${BEFORE}`, says('Aflyst')) },
  {
    name: 'arrangement-aflyst',
    arrive: go(`${sessionPath('ensomt-paa-toppen')}?nu=${BEFORE}`, says('Aflyst.')),
  },
]

function spoil({ sessions }: Content) {
  for (const session of sessions) {
    if (session.id === CANCELLED) {
      session.status = 'cancelled'
      session.statusNote = 'Oplægsholderen er blevet syg.'
    }
    if (session.id === MOVED) {
      session.title = `${LONG_WORD} om ${session.title}`
      session.venue = { ...session.venue!, name: LONG_WORD }
    }
  }
}

/** A week of sixty, kept out of a link. */
export const sixty: State[] = [
  {
    name: 'min-uge-tres',
    arrive: async ({ page, server }) => {
      const content = {
        ...generateContent({ seed: 7, sessions: 60 }),
        updatedAt: '2099-01-01T12:00',
      }
      serveContent(server, JSON.stringify(content))
      const ids = content.sessions.map(({ id }) => id)
      await page.goto(toAgendaLink('', ids))
      await page.getByRole('button', { name: 'Gem de valgte i Min uge' }).click()
      await expect(page.getByText('60 arrangementer er gemt i Min uge.')).toBeVisible()
      await page.goto(`/min-uge?nu=${BEFORE}`)
      await expect(page.getByText(/^60 gemte arrangementer/)).toBeVisible()
    },
  },
]

/** An event is offered: the form empty, with faults, filled in, ready to be sent, and found again. */
const OFFER = `/deltag?nu=${BEFORE}`
const prepare = (page: Page) => page.getByRole('button', { name: 'Gør klar til at sende' })
export const offer: State[] = [
  { name: 'deltag-tom', arrive: go(OFFER, (page) => expect(prepare(page)).toBeVisible()) },
  {
    name: 'deltag-fejl',
    arrive: async ({ page }) => {
      await prepare(page).click()
      await expect(
        page.getByRole('group', { name: /^Der er noget, der skal rettes/ }),
      ).toBeFocused()
    },
  },
  {
    name: 'deltag-udfyldt',
    arrive: async ({ page, site }) => {
      const fill = (name: RegExp, text: string) =>
        page.getByRole('textbox', { name }).first().fill(text)
      await fill(/^Titel/, site.session(CANCELLED).title)
      await fill(/^Hvad går det ud på/, `Tre ledere fortæller om ${LONG_WORD}.`)
      await page.getByRole('combobox', { name: /^Dag/ }).selectOption('En anden dag')
      await page.getByLabel('Dato').fill('2020-11-04')
      await fill(/^Begynder/, '11.30-14')
      await page.getByRole('radio', { name: 'Fysisk og online' }).check()
      await fill(/^Stedets navn/, LONG_WORD)
      await fill(/^Adresse, man/, `https://example.dk/${LONG_WORD}`)
      await fill(/^Arrangør/, LONG_WORD)
      await page.getByRole('button', { name: 'Tilføj en oplægsholder' }).click()
      await fill(/^Oplægsholder/, 'Åse Eksempel')
      await page.getByRole('radio', { name: 'På en webadresse' }).check()
      await fill(/^Webadresse til/, 'example.dk/tilmeld')
      await fill(/^Tilmeldingsfrist/, '9. oktober kl. 12')
      await page.getByRole('radio', { name: 'Det koster noget' }).check()
      await page.getByRole('checkbox', { name: /^Vi vil gerne have/ }).check()
      await fill(/^Dit navn/, 'Åse Eksempel')
      await fill(/^Din mailadresse/, 'aase@example.dk')
      await expect(page.getByText('Det ligner noget, der allerede står')).toBeVisible()
    },
  },
  {
    name: 'deltag-klar',
    arrive: async ({ page }) => {
      await prepare(page).click()
      await page.getByText('Se det, der bliver sendt').click()
      await page.getByRole('button', { name: 'Hent som fil' }).click()
      await expect(page.getByText(/^Filen .* er hentet/)).toBeVisible()
    },
  },
  { name: 'deltag-kladde', arrive: go(OFFER, says(/^Her er din kladde/)) },
]

export const STATES = { pages, firstVisit, clock, changes, sixty, offer }

const serveContent = (server: SiteServer, text: string) =>
  server.answer(CONTENT_PATH, (_, response) => void response.writeHead(200, JSON_TYPE).end(text))

const expectMark = (page: Page) => expect(page.locator('main mark').first()).toBeVisible()
