/*
 * What a schema cannot say: rules between fields and between files. Run by the build and the
 * tests, not by the browser, which only meets content that has passed them.
 */
import type { Content, Edition, Post, Session } from './contentSchema.ts'
import { formatDate, formatWeekday } from './formatTime.ts'
import { addDays, dateOf } from './localTime.ts'
import type { Problem } from './parseContent.ts'

type Report = (field: string[], message: string) => void

/** All problems between fields and files, each with the path of its entry in `content`. */
export function checkRules(content: Content): Problem[] {
  const problems: Problem[] = []
  const reportAt =
    (...entry: string[]): Report =>
    (field, message) =>
      problems.push({ path: [...entry, ...field], message })

  if (!content.editions.some(({ year }) => year === content.site.currentEdition)) {
    reportAt('site')(
      ['currentEdition'],
      `Der er ingen udgave for ${content.site.currentEdition}. Opret content/${content.site.currentEdition}/edition.json, eller ret årstallet.`,
    )
  }
  content.editions.forEach((edition, index) =>
    checkEdition(edition, reportAt('editions', `${index}`)),
  )
  content.sessions.forEach((session, index) => {
    const report = reportAt('sessions', `${index}`)
    const edition = content.editions.find(({ year }) => year === session.edition)
    checkWhen(session, edition, report)
    checkRegistration(session, report)
    checkDescription(session, report)
  })
  const contentReport: Report = (path, message) => problems.push({ path, message })
  checkUnique(content.sessions, 'sessions', contentReport)
  checkUnique(content.posts, 'posts', contentReport)
  checkSameSession(content.sessions, contentReport)
  return problems
}

function checkEdition({ startsOn, endsOn, year }: Edition, report: Report) {
  if (endsOn < startsOn) report(['endsOn'], 'Ugen slutter, før den begynder. Ret datoerne.')
  if (!startsOn.startsWith(`${year}-`)) {
    report(['startsOn'], `Datoen ligger ikke i ${year}. Ret datoen, eller flyt mappen.`)
  }
}

function checkWhen(session: Session, edition: Edition | undefined, report: Report) {
  const { id, date, weekday, startsAt, endsAt, allDay, status, movedFrom } = session
  if (!id.startsWith(`${session.edition}-`)) {
    report(['id'], `Skal begynde med ${session.edition}-, fordi filen ligger i den mappe.`)
  }
  if (date && weekday && weekday !== formatWeekday(date)) {
    report(
      ['weekday'],
      `Der står »${weekday}«, men ${date} er en ${formatWeekday(date)}. Ret ugedagen eller datoen.`,
    )
  }
  if (!date && startsAt) report(['date'], 'Der er et klokkeslæt, men ingen dato. Skriv datoen.')
  if (!date && !session.dateNote) {
    report(['dateNote'], 'Datoen er ukendt. Skriv i dateNote, hvad man ved om den.')
  }
  if (date && startsAt && dateOf(startsAt) !== date) {
    report(['startsAt'], `Begynder ${dateOf(startsAt)}, men datoen er ${date}. Ret den ene.`)
  }
  if (endsAt && !startsAt) report(['endsAt'], 'Der er en sluttid, men ingen starttid. Skriv den.')
  if (startsAt && endsAt && endsAt <= startsAt) {
    report(['endsAt'], 'Arrangementet slutter, før det begynder. Ret et af tidspunkterne.')
  }
  if (allDay && startsAt) {
    report(['allDay'], 'Et arrangement hele dagen kan ikke have et klokkeslæt. Fjern det ene.')
  }
  if (!edition) report(['edition'], `Der mangler content/${session.edition}/edition.json.`)
  else if (date && !session.outsideWeek) {
    const weekEnds = addDays(edition.endsOn, 2)
    if (date < edition.startsOn || date > weekEnds) {
      report(
        ['date'],
        `Datoen er ${formatDate(date)} og ligger uden for ugen (${edition.startsOn} til ${weekEnds}). Ret datoen, eller skriv "outsideWeek": true, hvis det er meningen.`,
      )
    }
  }
  session.programme.forEach((slot, index) => {
    const at = (field: string) => ['programme', `${index}`, field]
    if (slot.startsAt && slot.endsAt && slot.endsAt <= slot.startsAt) {
      report(at('endsAt'), 'Programpunktet slutter, før det begynder. Ret et af tidspunkterne.')
    }
    if (slot.startsAt && startsAt && slot.startsAt < startsAt) {
      report(at('startsAt'), 'Programpunktet begynder før arrangementet. Ret tidspunktet.')
    }
    if (slot.endsAt && endsAt && slot.endsAt > endsAt) {
      report(at('endsAt'), 'Programpunktet slutter efter arrangementet. Ret tidspunktet.')
    }
  })
  if (status !== 'scheduled' && !session.statusNote) {
    report(['statusNote'], 'Skriv kort, hvorfor det er aflyst, flyttet eller udgået.')
  }
  if (status === 'moved' && !movedFrom) {
    report(['movedFrom'], 'Skriv, hvornår det var planlagt før, så brugerne kan se ændringen.')
  }
}

function checkRegistration({ registration, date, startsAt }: Session, report: Report) {
  const { deadline, method, url, email, urlLost, note } = registration
  const at = (field: string) => ['registration', field]
  if (deadline) {
    const starts = deadline.length > 10 ? (startsAt ?? (date && `${date}T23:59`)) : date
    if (starts && deadline > starts) {
      report(at('deadline'), 'Tilmeldingsfristen ligger efter arrangementet. Ret fristen.')
    }
  }
  if (method === 'link' && !url && !urlLost && !note) {
    report(at('url'), 'Tilmelding sker via et link. Skriv adressen, eller "urlLost": true.')
  }
  if (method === 'email' && !email) {
    report(at('email'), 'Tilmelding sker på mail. Skriv mailadressen.')
  }
  if (url && urlLost)
    report(at('urlLost'), 'Adressen er udfyldt og altså ikke tabt. Fjern "urlLost".')
}

function checkDescription(session: Session, report: Report) {
  if (session.organisers.length === 0 && !session.organiserHint) {
    report(
      ['organisers'],
      'Arrangøren mangler. Skriv den, eller forklar i organiserHint, hvorfor den ikke er kendt.',
    )
  }
  session.speakers.forEach(({ name, title }, index) => {
    if (!name && !title) {
      report(['speakers', `${index}`, 'name'], 'Skriv oplægsholderens navn eller titel.')
    }
  })
  const repeatsId = session.formerIds.indexOf(session.id)
  if (repeatsId >= 0) {
    report(['formerIds', `${repeatsId}`], 'Et tidligere id kan ikke være det nuværende.')
  }
  const repeatsSlug = session.formerSlugs.indexOf(session.slug)
  if (repeatsSlug >= 0) {
    report(['formerSlugs', `${repeatsSlug}`], 'En tidligere adresse kan ikke være den nuværende.')
  }
}

/** Ids and addresses must name one thing only, former addresses included. */
function checkUnique(entries: readonly (Session | Post)[], list: string, report: Report) {
  const ids = new Map<string, Session | Post>()
  const slugs = new Map<string, Session | Post>()
  entries.forEach((entry, index) => {
    const claim = (owners: typeof ids, value: string, ...field: string[]) => {
      const owner = owners.get(value)
      if (!owner) owners.set(value, entry)
      else if (owner !== entry) {
        report(
          [list, `${index}`, ...field],
          `»${value}« bruges også af »${owner.title}« (${owner.edition}). Hver skal have sin egen.`,
        )
      }
    }
    claim(ids, entry.id, 'id')
    claim(slugs, entry.slug, 'slug')
    if ('formerIds' in entry) {
      entry.formerIds.forEach((id, place) => claim(ids, id, 'formerIds', `${place}`))
    }
    entry.formerSlugs.forEach((slug, place) => claim(slugs, slug, 'formerSlugs', `${place}`))
  })
}

const folded = (title: string) => title.toLocaleLowerCase('da').replace(/[^\p{L}\p{N}]+/gu, ' ')

/** The same title at the same time is one session that came in twice. */
function checkSameSession(sessions: readonly Session[], report: Report) {
  const seen = new Map<string, Session>()
  sessions.forEach((session, index) => {
    const when = session.startsAt ?? session.date ?? 'uden dato'
    const key = `${session.edition} ${when} ${folded(session.title).trim()}`
    const first = seen.get(key)
    if (first) {
      report(
        ['sessions', `${index}`, 'title'],
        `Samme titel og tidspunkt som »${first.id}«. Slet den ene, eller skil dem ad.`,
      )
    }
    seen.set(key, session)
  })
}
