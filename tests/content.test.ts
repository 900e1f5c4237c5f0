/* The real content: what must be in it, and that everything odd about it has a place in the model. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readContent, toPublished } from '../src/build/readContent.ts'
import type { Content, Edition, Session } from '../src/domain/contentSchema.ts'
import { parseContent } from '../src/domain/parseContent.ts'
import { CONTENT_FOLDER, copyContent, plantIn, problemsOf } from './support/plantMistake.ts'

let content: Content
let published: Content
let of2020: Session[]

beforeAll(() => {
  content = readContent(CONTENT_FOLDER)
  published = toPublished(content)
  of2020 = content.sessions.filter(({ edition }) => edition === 2020)
})

function session(id: string): Session {
  const found = content.sessions.find((each) => each.id === id)
  if (!found) throw new Error(`There is no session ${id}`)
  return found
}
function edition(year: number): Edition {
  const found = content.editions.find((each) => each.year === year)
  if (!found) throw new Error(`There is no edition ${year}`)
  return found
}
const idsWhere = (is: (each: Session) => boolean) =>
  of2020
    .filter(is)
    .map(({ id }) => id.slice(5))
    .sort()

describe('the content', () => {
  it('has nothing to mend', () => {
    expect(problemsOf(CONTENT_FOLDER)).toEqual([])
  })

  it('leads nobody to an address that tracks who comes', () => {
    expect(JSON.stringify(content)).not.toMatch(/[?&](utm_|fbclid|gclid|mc_eid)/)
  })

  it('has a source for each session and post, and those of 2020 have their year', () => {
    const told = [...content.sessions, ...content.posts]
    expect(told.filter(({ sources }) => sources.length === 0)).toEqual([])
    const of2020 = told.filter(({ edition }) => edition === 2020).flatMap(({ sources }) => sources)
    expect(of2020.filter((source) => typeof source === 'string')).toEqual([])
  })

  it('has the fifteen sessions of 2020, 3 + 3 + 4 + 2 + 3 from Monday to Friday', () => {
    const days = ['2020-10-26', '2020-10-27', '2020-10-28', '2020-10-29', '2020-10-30']
    const perDay = days.map((day) => of2020.filter(({ date }) => date === day).length)
    expect(perDay).toEqual([3, 3, 4, 2, 3])
    expect(of2020).toHaveLength(15)
  })

  it('has as many sessions of each year as have a source', () => {
    const counts = content.editions.map(({ year }) => [
      year,
      content.sessions.filter((each) => each.edition === year).length,
    ])
    expect(counts).toEqual([
      [2019, 2],
      [2020, 15],
      [2021, 1],
      [2022, 1],
      [2023, 1],
      [2024, 0],
      [2025, 0],
      [2026, 0],
      [2027, 0],
    ])
  })

  it('has the four blog posts of 2020 and all pages', () => {
    expect(content.posts.map(({ id, publishedAt }) => [id, publishedAt])).toEqual(
      expect.arrayContaining([
        ['blog-faellesoffentlig-ledelse', '2020-09-17T10:37'],
        ['blog-plads-til-spoergsmaal', '2020-08-07T10:00'],
        ['blog-ydmyghed', '2020-06-12T08:30'],
        ['blog-efter-coronakrisen', '2020-05-18T11:30'],
      ]),
    )
    expect(content.posts).toHaveLength(4)
    expect(content.pages.om.sections).toHaveLength(6)
    expect(content.pages.interview.items).toHaveLength(3)
    expect(content.pages.ambassadoer.person.career).toHaveLength(5)
    expect(content.pages.ledermobilitet.outcome.sources).toHaveLength(3)
    expect(content.pages.blog.author).toBe('Jette Runchel')
  })

  it('gives every session an address of its own, in all years', () => {
    const addresses = content.sessions.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs])
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(session('2020-ledertraef').slug).toBe('ledertraef-2020')
    expect(session('2019-ledertraef').slug).toBe('kls-ledertraef-2019')
  })

  it('passes the one door again when it comes back as JSON', () => {
    expect(parseContent(JSON.parse(JSON.stringify(published)))).toEqual(published)
  })
})

describe('what is published', () => {
  it('keeps back what is written for the secretariat alone', () => {
    const { editions, sessions, posts, pages } = published
    const all = [...editions, ...sessions, ...posts, ...Object.values(pages)]
    expect(all.flatMap(({ quirks }) => quirks)).toEqual([])
    expect(sessions.filter(({ organiserHint }) => organiserHint)).toEqual([])
    expect(JSON.stringify(published)).not.toContain('må ikke vises som arrangør')
    expect(content.sessions.some(({ organiserHint }) => organiserHint)).toBe(true)
  })

  it('names no file and no line of a source, which no reader could look up', () => {
    expect(JSON.stringify(content)).not.toMatch(/\.(txt|json)\b|\bl\. ?\d/i)
  })
})

describe('what is odd about the content has its place', () => {
  it('an unknown time is not all day', () => {
    const unknown = { startsAt: null, endsAt: null, allDay: false }
    expect(session('2020-ledertraef')).toMatchObject({ date: '2020-10-26', ...unknown })
    expect(session('2020-forebyg-stress-white-paper')).toMatchObject({
      date: '2020-10-27',
      ...unknown,
    })
    expect(idsWhere(({ startsAt }) => !startsAt)).toHaveLength(2)
  })

  it('all day can be said', () => {
    const folder = copyContent()
    plantIn(folder, '2020/sessions/ledertraef-2020.json', (data) => (data.allDay = true))
    expect(problemsOf(folder)).toEqual([])
    expect(of2020.filter(({ allDay }) => allDay)).toEqual([])
  })

  it('an end may be unknown though the start is known', () => {
    const folder = copyContent()
    plantIn(folder, '2020/sessions/faglig-ledelse.json', (data) => (data.endsAt = null))
    expect(problemsOf(folder)).toEqual([])
  })

  it('a session may be known by its year alone', () => {
    for (const id of ['2019-ledertraef', '2021-ledermobilitet-webinar']) {
      expect(session(id)).toMatchObject({ date: null, weekday: null, startsAt: null })
      expect(session(id).dateNote).toBeTruthy()
    }
  })

  it('a programme has times, a break and a lunch', () => {
    const { programme } = session('2020-ensomt-paa-toppen')
    expect(programme.map(({ startsAt, endsAt, kind }) => [startsAt, endsAt, kind])).toEqual([
      ['2020-10-28T11:30', '2020-10-28T12:30', 'talk'],
      ['2020-10-28T12:30', '2020-10-28T13:00', 'break'],
      ['2020-10-28T13:00', '2020-10-28T14:30', 'talk'],
    ])
  })

  it('a programme may have titles and speakers and no times', () => {
    const { programme } = session('2020-samskabt-ledelse')
    expect(programme).toHaveLength(4)
    expect(programme.every(({ startsAt, endsAt }) => !startsAt && !endsAt)).toBe(true)
    expect(programme[2]?.who).toBe('Tina Øllgaard Bentzen')
  })

  it('a deadline has a time or lasts to the end of its day', () => {
    const deadline = (id: string) => session(id).registration.deadline
    expect(deadline('2020-reflekterende-laeringsmiljoeer')).toBe('2020-10-09T12:00')
    expect(deadline('2020-ensomt-paa-toppen')).toBe('2020-10-08')
  })

  it('a deadline in summer time is kept as wall time, as the session in winter time is', () => {
    const { startsAt, registration } = session('2020-reflekterende-laeringsmiljoeer')
    expect([registration.deadline, startsAt].join()).not.toMatch(/[Z+]/)
  })

  it('a session may have been held, be recorded and have an old registration link', () => {
    for (const id of ['2020-samskabt-ledelse', '2020-organisatorisk-sammenhaeng']) {
      expect(session(id)).toMatchObject({
        status: 'scheduled',
        recording: { available: true, url: null },
        registration: { method: 'link', urlLost: true },
      })
    }
  })

  it('a recording exists, exists elsewhere, or is not spoken of; nothing is said to be missing', () => {
    expect(idsWhere(({ recording }) => recording.available === true)).toEqual([
      'borgeren-i-centrum',
      'coi-innovationsledelse-skole',
      'faglig-ledelse',
      'forebyg-stress-white-paper',
      'organisatorisk-sammenhaeng',
      'samskabt-ledelse',
    ])
    expect(idsWhere(({ recording }) => recording.available === false)).toEqual([])
    expect(session('2020-naerhedsreform').recording).toMatchObject({
      available: null,
      note: expect.stringContaining('uklart') as string,
    })
    expect(session('2020-coi-innovationsledelse-skole').recording.url).toContain(
      'https://co-pi.dk/',
    )
  })

  it('invited guests only, and yet a stream for everybody', () => {
    expect(session('2020-forebyg-stress-white-paper')).toMatchObject({
      access: 'invited',
      recording: { available: true },
    })
  })

  it('who may come: everybody once, an audience seven times, invited once, not stated six times', () => {
    const count = (access: Session['access']) => idsWhere((each) => each.access === access).length
    expect([count('open'), count('audience'), count('invited'), count(null)]).toEqual([1, 7, 1, 6])
  })

  it('several organisers, a partner, or nobody who is named', () => {
    const names = session('2020-borgeren-i-centrum').organisers.map(({ name }) => name)
    expect(names).toEqual(['LEAD', 'Oxford Research'])
    expect(session('2020-videnscafe-corona-2').partners[0]?.name).toBe('Djøf')
    const nobody = idsWhere(({ organisers }) => organisers.length === 0)
    expect(nobody).toEqual([
      'naerhedsreform',
      'reflekterende-laeringsmiljoeer',
      'videnscafe-corona-2',
    ])
    expect(nobody.every((id) => session(`2020-${id}`).organiserHint)).toBe(true)
  })

  it('attendance is unknown, streamed from an unknown place, or only inferred', () => {
    expect(session('2020-strategirealisering').attendance).toBeNull()
    expect(session('2020-naerhedsreform')).toMatchObject({
      attendance: 'online',
      venue: null,
      attendanceNote: expect.stringContaining('ikke oplyst') as string,
    })
    expect(idsWhere(({ attendanceInferred }) => attendanceInferred)).toEqual([
      'ensomt-paa-toppen',
      'reflekterende-laeringsmiljoeer',
    ])
    expect(idsWhere(({ attendance }) => attendance === 'hybrid')).toEqual([])
  })

  it('an address may lack its postcode', () => {
    expect(session('2020-ensomt-paa-toppen').venue).toMatchObject({
      name: 'Brogaarden',
      street: 'Abelonelundvej 40',
      postcode: null,
      city: 'Middelfart',
    })
  })

  it('a speaker may lack a name, have a title from elsewhere, or only perhaps come', () => {
    const nameless = session('2020-evaluering-af-su').speakers.find(({ name }) => !name)
    expect(nameless?.title).toBe('uddannelseskoordinator og næstformand for HSU')
    const stax = session('2020-coi-innovationsledelse-skole').speakers.at(-1)
    expect(stax).toMatchObject({ name: 'Tobias Børner Stax', note: expect.any(String) as string })
    const uncertain = of2020.flatMap(({ speakers }) => speakers).filter(({ certain }) => !certain)
    expect(uncertain).toMatchObject([{ name: null, organisation: 'BUPL' }])
  })

  it('a price not stated is not free', () => {
    expect(idsWhere(({ price }) => price.free === true)).toEqual([
      'coi-innovationsledelse-skole',
      'videnscafe-corona-2',
    ])
    expect(idsWhere(({ price }) => price.free === null)).toHaveLength(13)
  })

  it('the link to take part comes later by mail', () => {
    const note = (id: string) => session(id).registration.note
    expect(note('2020-det-lange-seje-traek')).toBe('Weblink til de tilmeldte få dage før.')
    expect(note('2020-coi-innovationsledelse-skole')).toBe(
      'Zoom-link til de tilmeldte to dage før.',
    )
    expect(note('2020-videnscafe-corona-2')).toBe('Zoom-link til de tilmeldte to dage før.')
  })

  it('registration is needed, and nobody says how', () => {
    expect(session('2020-borgeren-i-centrum').registration).toMatchObject({
      required: true,
      method: null,
    })
  })

  it('a link whose address is lost never becomes an address', () => {
    const lost = of2020.filter(({ registration }) => registration.urlLost)
    expect(lost).toHaveLength(9)
    expect(of2020.filter(({ registration }) => registration.url)).toEqual([])
  })

  it('the ambassador takes part, or is not mentioned', () => {
    expect(idsWhere(({ ambassadorTakesPart }) => ambassadorTakesPart === true)).toEqual([
      'coi-innovationsledelse-skole',
      'organisatorisk-sammenhaeng',
    ])
    expect(idsWhere(({ ambassadorTakesPart }) => ambassadorTakesPart === null)).toHaveLength(13)
  })

  it('the order of a day is told by its times and by nothing else', () => {
    const thursday = of2020.filter(({ date }) => date === '2020-10-29')
    const byTime = thursday.map(({ startsAt, id }) => [startsAt, id]).sort()
    expect(byTime).toEqual([
      ['2020-10-29T08:30', '2020-videnscafe-corona-2'],
      ['2020-10-29T15:00', '2020-coi-innovationsledelse-skole'],
    ])
  })

  it('sessions overlap on Wednesday and on Friday', () => {
    const overlapping = (day: string) =>
      idsWhere(
        (one) =>
          one.date === day &&
          of2020.some(
            (other) =>
              other !== one &&
              (other.startsAt ?? '') < (one.endsAt ?? '') &&
              (one.startsAt ?? '') < (other.endsAt ?? ''),
          ),
      )
    expect(overlapping('2020-10-28')).toHaveLength(4)
    expect(overlapping('2020-10-30')).toEqual(['borgeren-i-centrum', 'faglig-ledelse'])
  })

  it('a title of twenty words has a short one beside it, and neither replaces the other', () => {
    const { title, shortTitle } = session('2020-borgeren-i-centrum')
    expect(title.split(' ').length).toBeGreaterThanOrEqual(20)
    expect(title).toContain(' - kortlægning')
    expect(shortTitle).toBe('Borgeren skal i centrum')
    const tooLong = content.sessions.filter((each) => each.title.length > 78 && !each.shortTitle)
    expect(tooLong).toEqual([])
  })

  it('times written in seven ways are written in one, and how they were written is kept', () => {
    for (const { startsAt, endsAt } of of2020) {
      for (const time of [startsAt, endsAt]) {
        if (time) expect(time).toMatch(/^2020-10-\d\dT\d\d:\d\d$/)
      }
    }
    expect(session('2020-djoef-chefkonference').endsAt).toBe('2020-10-28T15:10')
    expect(JSON.stringify(session('2020-djoef-chefkonference').quirks)).toContain('13.00.-15.10')
  })

  it('a name that has changed can be found by its other names', () => {
    const aliases = content.sessions.flatMap(({ organisers }) =>
      organisers.flatMap((o) => o.aliases),
    )
    for (const name of ['Kong Frederiks Center for Offentlig Ledelse', 'COI', 'CO-PI', 'RUC']) {
      expect(aliases).toContain(name)
    }
  })

  it('material can be had the day before', () => {
    expect(session('2020-forebyg-stress-white-paper').related).toEqual([
      {
        label: 'White paper hos Lederne',
        url: 'https://www.lederne.dk/',
        availableFrom: '2020-10-26',
      },
    ])
  })

  it('a session is the second of a series', () => {
    expect(session('2020-videnscafe-corona-2').seriesNote).toContain('9. september 2020')
  })

  it('a session can be cancelled, moved, withdrawn or change its form, with a word of why', () => {
    for (const status of ['cancelled', 'moved', 'withdrawn']) {
      const folder = copyContent()
      plantIn(folder, '2020/sessions/naerhedsreform.json', (data) => {
        Object.assign(data, { status, statusNote: 'Salen er optaget.', attendance: 'hybrid' })
        data.movedFrom = { date: '2020-10-26' }
      })
      expect(problemsOf(folder)).toEqual([])
    }
    expect(idsWhere(({ status }) => status !== 'scheduled')).toEqual([])
  })

  it('a preparation lies outside the week', () => {
    expect(session('2023-ide-webinar')).toMatchObject({
      kind: 'preparation',
      outsideWeek: true,
      titleIsOurs: true,
      date: '2023-06-14',
      weekday: 'onsdag',
    })
  })

  it('what is inferred or comes from elsewhere says so', () => {
    const [kl] = session('2020-ledertraef').organisers
    expect(kl).toMatchObject({ name: 'KL', inferred: true, note: expect.any(String) as string })
    expect(session('2021-ledermobilitet-webinar').dateNote).toContain('udledt')
  })

  it('where sources disagree, the choice is written down', () => {
    const issues = (entry: { quirks: { issue: string }[] }) =>
      entry.quirks.map(({ issue }) => issue).join(' ')
    expect(issues(content.pages.om)).toContain('2019 til 2021')
    expect(issues(content.pages.ambassadoer)).toContain('Uddannelsen')
    expect(issues(session('2022-cbs-offentlig-innovation'))).toContain('torsdag den 3. november')
  })

  it('contacts of an earlier year are text of that year', () => {
    expect(content.pages.ambassadoer.contact).toMatchObject({ name: 'Stine Roed', period: '2020' })
    expect(content.pages.ledermobilitet.contact).toMatchObject({ period: '2020/2021' })
    expect(content.site.contactEmail).toBe('kontakt@ledelsesugen.dk')
  })

  it('one ambassador at a time, then three for two years of which only the year of the end is known', () => {
    const names = (year: number) => edition(year).ambassadors.map(({ name }) => name)
    expect(names(2020)).toEqual(['Jette Runchel'])
    expect(names(2023)).toEqual(['Merete Agergaard', 'Susanne Lauth', 'Rikke Würtz'])
    expect(names(2024)).toEqual(names(2023))
    expect(edition(2023).ambassadors.map(({ sector }) => sector)).toEqual([
      'stat',
      'region',
      'kommune',
    ])
    expect(edition(2023).ambassadors.every(({ termEnd }) => termEnd === '2025')).toBe(true)
  })

  it('a year without a source is not held, and a year only announced is not confirmed', () => {
    const years = (held: Edition['held']) =>
      content.editions.filter((each) => each.held === held).map(({ year }) => year)
    expect(years('confirmed')).toEqual([2019, 2020, 2021, 2022])
    expect(years('announced')).toEqual([2023])
    expect(years('unsourced')).toEqual([2024, 2025, 2026, 2027])
    expect(years('unsourced').every((year) => edition(year).summary === null)).toBe(true)
    expect(content.sessions.filter((each) => years('unsourced').includes(each.edition))).toEqual([])
  })
})
