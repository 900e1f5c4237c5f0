/* An event is offered without a server, and the desk brings it in without typing it again. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { visitUntilReadyOffline } from './support/screen.ts'
import { expect, test } from './support/test.ts'

const ADDRESS = '/deltag?nu=2020-10-01T09:00'
const ROOT = join(import.meta.dirname, '../..')

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })
const faults = (page: Page) =>
  page.getByRole('group', { name: 'Der er noget, der skal rettes, før du kan sende' })
const ready = (page: Page) => page.getByRole('region', { name: 'Klar til at sende' })

test('by the keyboard alone and without net; its mail comes into the programme', async ({
  page,
  server,
}) => {
  await visitUntilReadyOffline(page, ADDRESS)
  await server.stop()
  await page.reload()

  // Whoever sends too soon is told of all that is missing, and led to it.
  await tabTo(page, page.getByRole('button', { name: 'Gør klar til at sende' }))
  await page.keyboard.press('Enter')
  await expect(faults(page)).toBeFocused()
  await expect(faults(page).getByRole('link')).toHaveText([
    'Titel: Skriv, hvad arrangementet hedder.',
    'Hvad går det ud på? Skriv i en eller to sætninger, hvad det går ud på.',
    'Dag: Vælg en dag, eller vælg, at den ikke er på plads endnu.',
    'Arrangør: Skriv, hvem der er arrangør.',
    'Dit navn: Skriv dit navn, så vi ved, hvem vi skriver til.',
    'Din mailadresse: Skriv din mailadresse, så vi kan svare.',
  ])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const title = field(page, 'Titel (skal udfyldes)')
  await expect(title).toBeFocused()
  await expect(title).toHaveAccessibleDescription('Skriv, hvad arrangementet hedder.')
  await page.keyboard.type('L')
  await expect(title).toHaveAccessibleDescription('')
  await page.keyboard.type('øft på tværs')

  const type = async (name: string | RegExp, text: string) => {
    await tabTo(page, field(page, name))
    await page.keyboard.type(text)
  }
  const press = async (target: Locator, key = 'Space') => {
    await tabTo(page, target)
    await page.keyboard.press(key)
  }
  await type('Hvad går det ud på? (skal udfyldes)', 'Vi ser på, hvad der løfter.')
  await tabTo(page, page.getByRole('combobox', { name: 'Dag (skal udfyldes)' }))
  await page.keyboard.type('Tirsdag')
  await type('Begynder kl.', '9-10.30')
  await type('Slutter kl.', '')
  await expect(field(page, 'Begynder kl.')).toHaveValue('9.00')
  await expect(field(page, 'Slutter kl.')).toHaveValue('10.30')
  await press(page.getByRole('radio', { name: 'Ikke på plads endnu' }).first(), 'ArrowDown')
  await expect(page.getByRole('radio', { name: 'Fysisk', exact: true })).toBeChecked()
  await type('Stedets navn', 'Medborgerhuset')
  await type('Postnummer', '9999')
  await type('By', 'Eksempelby')
  await type('Arrangør (skal udfyldes)', 'Eksempelby Kommune')
  await press(page.getByRole('button', { name: 'Tilføj en arrangør' }), 'Enter')
  await expect(field(page, 'Arrangør 2')).toBeFocused()
  await page.keyboard.type('Foreningen Æ & Ø')
  await press(page.getByRole('button', { name: 'Tilføj en oplægsholder' }), 'Enter')
  await page.keyboard.type('Åse Eksempel')
  await press(page.getByRole('checkbox', { name: 'Kommune' }))
  await press(page.getByRole('checkbox', { name: /^Vi vil gerne have ledelsesambassadøren/ }))
  await type('Dit navn (skal udfyldes)', 'Åse Eksempel')
  await type('Din mailadresse (skal udfyldes)', 'aase@example.dk')
  await press(page.getByRole('button', { name: 'Gør klar til at sende' }), 'Enter')
  await expect(ready(page).getByRole('heading')).toBeFocused()

  const address = await page.getByRole('link', { name: 'Åbn mailen' }).getAttribute('href')
  expect(address?.length).toBeLessThanOrEqual(2000)
  const mail = new URL(address ?? '')
  expect(mail.pathname).toBe('kontakt@ledelsesugen.dk')
  const text = mail.searchParams.get('body') ?? ''
  expect(text).toContain('Tid: tirsdag den 27. oktober 2020 kl. 9.00-10.30')

  const { said, session } = bringIn(`Kære sekretariat\r\n\r\n${text}`)
  expect(said).toContain('Læst som mail fra formularen: 1 kladde.')
  expect(said).toContain('Ønsker ambassadøren: ja')
  expect(session).toMatchObject({
    title: 'Løft på tværs',
    startsAt: '2020-10-27T09:00',
    endsAt: '2020-10-27T10:30',
    attendance: 'inPerson',
    venue: { name: 'Medborgerhuset', postcode: '9999', city: 'Eksempelby' },
    organisers: [{ name: 'Eksempelby Kommune' }, { name: 'Foreningen Æ & Ø' }],
    speakers: [{ name: 'Åse Eksempel' }],
    sectors: ['kommune'],
    summary: 'Vi ser på, hvad der løfter.',
  })
})

test.describe(() => {
  test.use({ hasWorker: false })

  test('a draft is there again, its faults are told when a field is left, and what is too long goes in a file', async ({
    page,
    site,
  }) => {
    const known = site.session('2020-ensomt-paa-toppen')
    await page.goto(ADDRESS)
    await field(page, /^Titel/).fill(known.title)
    // What is in the programme already is pointed out, and the card is as the public would see it.
    const warning = page.getByRole('status').filter({ hasText: 'Det ligner noget' })
    await expect(warning.getByRole('link')).toHaveText([known.title])
    const card = page.getByRole('main').locator('article')
    await expect(card).toContainText(known.title)
    await card.getByText(known.title).click({ force: true })
    await expect(page).toHaveURL(/\/deltag/)

    const email = field(page, /^Din mailadresse/)
    await email.pressSequentially('aase@exa')
    await expect(email).toHaveAccessibleDescription('')
    await email.blur()
    await expect(email).toHaveAccessibleDescription(/^Det ligner ikke en mailadresse/)
    // The field itself shows it, by more than colour, and where pages may choose none.
    const line = (one: Locator) => one.evaluate((input) => getComputedStyle(input).borderTopWidth)
    for (const forcedColors of ['active', 'none'] as const) {
      await page.emulateMedia({ forcedColors })
      expect(await line(email)).toBe('3px')
      expect(await line(field(page, /^Dit navn/))).toBe('1px')
    }
    await email.press('End')
    await email.pressSequentially('mple.dk')
    await expect(email).toHaveAccessibleDescription('')

    await page.reload()
    await expect(page.getByText(/^Her er din kladde fra den/)).toBeVisible()
    await expect(field(page, /^Titel/)).toHaveValue(known.title)
    await field(page, /^Hvad går/).fill('Kort.')
    await field(page, /^Arrangør/).fill('Eksempelby Kommune')
    await field(page, /^Dit navn/).fill('Åse Eksempel')
    await page.getByRole('combobox', { name: /^Dag/ }).selectOption('Dagen er ikke på plads endnu')
    const words = Array.from({ length: 900 }, (_, at) => `ord${(at * 7919).toString(36)}`)
    await field(page, /^Mere om/).fill(words.join(' '))
    await page.getByRole('button', { name: 'Gør klar til at sende' }).click()
    await expect(ready(page)).toContainText('Forslaget er for langt')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Hent som fil' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('ledelsesugen-2020-naar-der-er-ensomt-paa-toppen.txt')
    await expect(ready(page)).toContainText('Appen kan ikke se, om den bliver sendt.')
    const { session } = bringIn(readFileSync(await file.path(), 'utf8'), '--alligevel')
    expect(session).toMatchObject({
      description: words.join(' '),
      dateNote: 'Dagen er ikke på plads endnu.',
    })

    await page.getByRole('button', { name: 'Slet kladden' }).click()
    await expect(field(page, /^Titel/)).toHaveValue('')
    await page.getByRole('button', { name: 'Fortryd' }).click()
    await expect(field(page, /^Titel/)).toHaveValue(known.title)
    await page.getByRole('button', { name: 'Slet kladden' }).click()
    await page.reload()
    await expect(field(page, /^Titel/)).toHaveValue('')
    await expect(page.getByText(/^Her er din kladde/)).toHaveCount(0)
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says what to write, and to whom', async ({ page }) => {
    await page.goto('/deltag')
    const main = page.getByRole('main')
    await expect(main.getByRole('link', { name: 'kontakt@ledelsesugen.dk' })).toBeVisible()
    await expect(main.getByRole('listitem').filter({ hasText: 'titel og arrangør' })).toBeVisible()
    await expect(main.getByText('Henter formularen')).toBeHidden()
  })
})

async function tabTo(page: Page, target: Locator) {
  for (let stops = 0; stops < 120; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Not reached by Tab')
}

/** Saves a mail, and brings it in and publishes it with the real command, on a content folder of its own. */
function bringIn(mail: string, ...flags: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  try {
    for (const part of ['src', 'content'])
      cpSync(join(ROOT, part), join(folder, part), { recursive: true })
    for (const part of ['node_modules', 'package.json', 'tsconfig.json'])
      symlinkSync(join(ROOT, part), join(folder, part))
    writeFileSync(join(folder, 'mail.txt'), mail)
    const desk = (...words: string[]) =>
      execFileSync(process.execPath, ['src/build/run.mjs', 'desk/desk', ...words], {
        cwd: folder,
        encoding: 'utf8',
      })
    const said = desk('hent', 'mail.txt') + desk('ny', '--fra', 'mail', ...flags)
    const [, file = ''] = /Skrevet: (content\/\d+\/sessions\/\S+\.json)/.exec(said) ?? []
    return { said, session: JSON.parse(readFileSync(join(folder, file), 'utf8')) as object }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
