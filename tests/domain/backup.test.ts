import { describe, expect, it } from 'vitest'
import { bookmarkOf, buildBackup, calendarExport, noteOn } from '../support/buildBackup.ts'
import { realContent } from '../support/realContent.ts'
import { backupName, parseBackup, toBackupText } from '../../src/domain/backup.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'

const NOW = new Date('2026-11-20T23:30:00Z')
const FOREIGN = 'Filen er ikke en sikkerhedskopi fra Ledelsesugen. Intet er ændret.'
const DAMAGED =
  'Filen begynder som en sikkerhedskopi fra Ledelsesugen, men den er ikke hel. Intet er ændret. Hent filen igen der, hvor den ligger.'

const text = toBackupText(buildBackup(), NOW)
/** The file after somebody has put something else in some of its fields. */
const changed = (fields: Record<string, unknown>) =>
  parseBackup(JSON.stringify({ ...JSON.parse(text), ...fields }))

describe('a backup', () => {
  it('is named by the day in Denmark', () => {
    expect(backupName(NOW)).toBe('ledelsesugen-sikkerhedskopi-2026-11-21.json')
  })

  it('says what it is, and when it was made', () => {
    expect(JSON.parse(text)).toMatchObject({
      app: 'ledelsesugen',
      kind: 'sikkerhedskopi',
      version: 1,
      madeAt: '2026-11-20T23:30:00.000Z',
    })
  })

  it('is read again as it was', () => {
    expect(parseBackup(text)).toEqual({ backup: buildBackup(), problems: [] })
  })

  it('can hold every session that has ever been published', () => {
    const bookmarks = realContent.sessions.map((session) => toBookmark(session, NOW))
    const whole = toBackupText(buildBackup({ bookmarks }), NOW)
    expect(parseBackup(whole)).toEqual({ backup: buildBackup({ bookmarks }), problems: [] })
  })

  it('has a mark at its beginning that some editors put there', () => {
    expect(parseBackup(`\ufeff${text}`)).toEqual({ backup: buildBackup(), problems: [] })
  })

  it('with nothing in it says so', () => {
    const empty = { bookmarks: [], notes: [], calendarExports: [], settings: [] }
    expect(parseBackup(toBackupText(empty, NOW)).problems).toEqual([
      'Der er ikke noget i filen, som kan lægges ind.',
    ])
  })

  it('of a newer version is read as far as it can be, and that is said', () => {
    const { backup, problems } = changed({ version: 2, medals: [1, 2] })
    expect(backup).toEqual(buildBackup())
    expect(problems).toEqual([
      expect.stringMatching(/^Sikkerhedskopien er lavet med en nyere udgave af appen\./),
    ])
  })
})

describe('a file that is not a backup', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', 'Kære alle'],
    ['a web page', '<!doctype html><title>Log på</title>'],
    ['a list', '[]'],
    ['a list of backups', `[${text}]`],
    ['a list that says that it is one', '["ledelsesugen"]'],
    ['a number', '42'],
    ['null', 'null'],
    ['another app', '{"app":"kalender","kind":"sikkerhedskopi","version":1}'],
    ['another kind', '{"app":"ledelsesugen","kind":"program","version":1}'],
    ['no version', '{"app":"ledelsesugen","kind":"sikkerhedskopi"}'],
    ['a version in words', '{"app":"ledelsesugen","kind":"sikkerhedskopi","version":"1"}'],
    ['a version that never was', '{"app":"ledelsesugen","kind":"sikkerhedskopi","version":0}'],
    ['deeper than anything', '['.repeat(1_000_000)],
  ])('is told to be none (%s)', (_, file) => {
    expect(parseBackup(file)).toEqual({ backup: null, problems: [FOREIGN] })
  })

  it.each([50, 400, 2000])(
    'is told to be broken when it was cut off (after %i characters)',
    (at) => {
      expect(parseBackup(text.slice(0, at))).toEqual({ backup: null, problems: [DAMAGED] })
    },
  )
})

describe('a part that is not right', () => {
  it('is left out, and the rest is taken', () => {
    const { backup, problems } = changed({
      bookmarks: [{ sessionId: '2020-x' }, bookmarkOf('2020-a'), null, 'x', [], 5],
      notes: [noteOn('2020-a', 'Godt.'), noteOn('2020-b', '  '), { ...noteOn('2020-c', ''), x: 1 }],
      calendarExports: [calendarExport('a', { sequence: -1 })],
      settings: [{ key: 'a' }, { key: '', value: 1 }, { key: 'b', value: null }],
    })
    expect(backup).toEqual({
      bookmarks: [bookmarkOf('2020-a')],
      notes: [noteOn('2020-a', 'Godt.')],
      calendarExports: [],
      settings: [{ key: 'b', value: null }],
    })
    expect(problems).toEqual([
      '5 gemte arrangementer, 2 noter, 1 oplysning om kalenderen og 2 indstillinger i filen kunne ikke læses og kommer ikke med.',
    ])
  })

  it('is a list that is none', () => {
    const { backup, problems } = changed({ bookmarks: { 0: bookmarkOf('2020-a') }, notes: 'nej' })
    expect(backup).toEqual(buildBackup({ bookmarks: [], notes: [] }))
    expect(problems).toEqual(['Filen har ingen læselig liste over gemte arrangementer og noter.'])
  })

  it('is the same one twice: the first one is taken', () => {
    const first = noteOn('2020-a', 'Den første.')
    const { backup, problems } = changed({
      bookmarks: [bookmarkOf('2020-a', 'Først'), bookmarkOf('2020-a', 'Igen')],
      notes: [first, noteOn('2020-a', 'Den anden.')],
    })
    expect(backup?.bookmarks).toEqual([bookmarkOf('2020-a', 'Først')])
    expect(backup?.notes).toEqual([first])
    expect(problems).toEqual([
      '2 af filens oplysninger står der flere gange. Den første af dem kommer med.',
    ])
  })
})

describe('a file that means harm', () => {
  const one = bookmarkOf('2020-a')
  const seen = (fields: Record<string, unknown>) => ({ ...one, seen: { ...one.seen, ...fields } })

  it.each([
    ['a script in a title', seen({ title: '<script>alert(1)</script>' })],
    ['a script as an address', seen({ registrationUrl: 'javascript:alert(1)' })],
    ['a day that does not exist', seen({ date: '2020-02-31' })],
    ['a time that would stop the clockwork', seen({ startsAt: 'aldrig' })],
    ['a deadline that is none', seen({ deadline: 'i morgen' })],
    ['a year of another age', seen({ edition: 1e300 })],
    ['an address that leads elsewhere', seen({ slug: '../../andet' })],
    ['an id that is none', { ...one, sessionId: '__proto__' }],
    ['an instant that is none', { ...one, savedAt: '2020-13-45T99:99:99Z' }],
    ['invisible signs', seen({ title: 'Leder\u202etræf' })],
  ])('does none: %s', (_, bookmark) => {
    const { backup, problems } = changed({ bookmarks: [bookmark] })
    expect(backup?.bookmarks).toEqual([])
    expect(problems).toEqual(['1 gemt arrangement i filen kunne ikke læses og kommer ikke med.'])
  })

  it.each([
    ['a line break in an address', { url: 'https://example.dk/\r\nBEGIN:VALARM' }],
    ['a line break in a UID', { uid: 'a\r\nMETHOD:CANCEL' }],
    ['a script as an address', { url: 'javascript:alert(1)' }],
    ['a time that is none', { startsAt: '2020-10-28T25:00' }],
    ['half a number', { sequence: 0.5 }],
  ])('reaches no calendar: %s', (_, changes) => {
    const { backup, problems } = changed({ calendarExports: [calendarExport('a', changes)] })
    expect(backup?.calendarExports).toEqual([])
    expect(problems).toEqual([
      '1 oplysning om kalenderen i filen kunne ikke læses og kommer ikke med.',
    ])
  })

  it('keeps a script in a note as the text that it is', () => {
    const note = noteOn('2020-a', '<script>alert(1)</script>')
    expect(changed({ notes: [note] }).backup?.notes).toEqual([note])
  })

  it('changes no object but its own', () => {
    const poisoned = text
      .replace('"app"', '"__proto__": {"isAdmin": true}, "constructor": {"prototype": {}}, "app"')
      .replace('"sessionId"', '"__proto__": {"isAdmin": true}, "sessionId"')
      .replace(/\[\s*"trivsel"/, '[{"__proto__": {"isAdmin": true}}, "trivsel"')
    const { backup, problems } = parseBackup(poisoned)
    expect(problems).toEqual([])
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
    expect(backup?.bookmarks).toEqual(buildBackup().bookmarks)
    expect(backup?.settings[0]).toEqual({
      key: 'recentSearches',
      value: [{}, 'trivsel', 'ledelse'],
    })
    expect(JSON.stringify(backup)).not.toContain('isAdmin')
  })
})
