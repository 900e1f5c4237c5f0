/*
 * What a schema cannot say: rules between fields and between files. Run by the build and the
 * tests, not by the browser, which only meets content that has passed them.
 */
import type { Edition, Post, Session, Site } from './contentSchema.ts'
import { formatCount } from './formatText.ts'
import { daysBetween } from './localTime.ts'
import type { Problem } from './parseContent.ts'
import { checkNames } from './nameRules.ts'
import type { ReadableContent } from './readableContent.ts'
import { checkReading } from './readingRules.ts'
import { ask, eachOf, under, type Report } from './rule.ts'
import { checkTitle, SESSION_RULES } from './sessionRules.ts'

const LONGEST_WEEK = 14

/** All problems between fields and files, each with the path of its entry in `content`. */
export function checkRules(content: ReadableContent): Problem[] {
  const { site, editions, sessions, posts, pages } = content
  const problems: Problem[] = []
  const report: Report = (path, message) => problems.push({ path, message })
  const reportIn = (...entry: string[]) => under(report, ...entry)

  if (site) {
    ask(() => checkStage(site, editions, reportIn('site')))
    ask(() => checkOrigin(site, reportIn('site')))
    ask(() => checkConfirmation(site, sessions.length, reportIn('site')))
  }
  eachOf(editions, (edition, index) => {
    const reportIt = reportIn('editions', index)
    ask(() => checkWeek(edition, reportIt))
    ask(() => checkTerms(edition.ambassadors, reportIn('editions', index, 'ambassadors')))
  })
  eachOf(sessions, (session, index) => {
    const reportIt = reportIn('sessions', index)
    const edition = ask(() => editions.find((it) => it?.year === session.edition)) ?? undefined
    for (const rule of SESSION_RULES) ask(() => rule(session, reportIt, edition))
    ask(() => checkRepeats(session, ['otherTitles', 'sectors', 'topics', 'sources'], reportIt))
  })
  eachOf(posts, (post, index) => {
    ask(() => checkRepeats(post, ['topics'], reportIn('posts', index)))
  })
  checkReading(content, reportIn)
  const { ambassadoer } = pages
  ask(
    () => ambassadoer && checkTerm(ambassadoer.person, reportIn('pages', 'ambassadoer', 'person')),
  )
  ask(
    () => ambassadoer && checkTerms(ambassadoer.former, reportIn('pages', 'ambassadoer', 'former')),
  )

  eachOf(posts, (post, index) => ask(() => checkTitle(post, reportIn('posts', index))))
  for (const list of ['sessions', 'posts'] as const) {
    const entries: readonly (Session | Post | null)[] = content[list]
    checkNames(entries, (index) => reportIn(list, index))
  }
  checkSameSession(sessions, (index) => reportIn('sessions', index))
  if (sessions.length === 0) {
    report(['sessions'], 'Der er ikke et eneste arrangement. Er mapperne med dem blevet flyttet?')
  }
  return problems
}

function checkStage(site: Site, editions: ReadableContent['editions'], report: Report) {
  const { currentEdition: year } = site
  if (editions.some((edition) => edition?.year === year)) return
  report(
    ['currentEdition'],
    `Der er ingen udgave for ${year}. Opret content/${year}/edition.json, eller ret årstallet.`,
  )
}

/** Addresses are made by putting a path behind it. */
function checkOrigin({ origin }: Site, report: Report) {
  const plain = new URL(origin).origin
  if (origin === plain && origin.startsWith('https:')) return
  report(
    ['origin'],
    `Skal være https:// og webstedets navn uden noget bagefter, heller ikke en skråstreg: »${plain.replace('http:', 'https:')}«.`,
  )
}

/** A wrong number confirms nothing (contentVersions): readers would stay with what they have, and nobody would hear of it. */
function checkConfirmation({ confirmedSessions }: Site, count: number, report: Report) {
  if (confirmedSessions === null || confirmedSessions === count) return
  const all = formatCount(count, 'arrangement', 'arrangementer')
  report(
    ['confirmedSessions'],
    `Der er ${all} i alt, når alle år regnes med. Skriv ${count}, hvis resten er fjernet med vilje; find ellers de filer, der mangler. Er intet fjernet, skal feltet slettes.`,
  )
}

function checkWeek({ startsOn, endsOn, year }: Edition, report: Report) {
  const days = daysBetween(startsOn, endsOn) + 1
  if (!startsOn.startsWith(`${year}-`)) {
    report(['startsOn'], `Datoen ligger ikke i ${year}. Ret datoen, eller flyt mappen.`)
  } else if (days < 1) report(['endsOn'], 'Ugen slutter, før den begynder. Ret datoerne.')
  else if (days > LONGEST_WEEK) report(['endsOn'], `Ugen varer ${days} dage. Ret datoerne.`)
}

interface Term {
  termStart: string
  termEnd: string
}

/** Either may be known by its year or month alone: as far as both are known, they are compared. */
function checkTerm({ termStart, termEnd }: Term, report: Report) {
  const exact = Math.min(termStart.length, termEnd.length)
  if (termEnd.slice(0, exact) >= termStart.slice(0, exact)) return
  report(['termEnd'], `Perioden slutter, før den begynder (${termStart}). Ret et af årstallene.`)
}

function checkTerms(terms: readonly Term[], report: Report) {
  terms.forEach((term, index) => checkTerm(term, under(report, `${index}`)))
}

/** What stands twice in a list would be shown twice. */
function checkRepeats<Entry extends object>(
  entry: Entry,
  fields: readonly (keyof Entry & string)[],
  report: Report,
) {
  for (const field of fields) {
    // A source may have its date beside its address.
    const values = (entry[field] as readonly unknown[]).map((value) =>
      typeof value === 'object' && value && 'url' in value ? value.url : value,
    )
    values.forEach((value, at) => {
      if (values.indexOf(value) === at) return
      report([field, `${at}`], `»${String(value)}« står der to gange. Fjern den ene.`)
    })
  }
}

const folded = (title: string) => title.toLocaleLowerCase('da').replace(/[^\p{L}\p{N}]+/gu, ' ')

/** The same title at the same time is one session that came in twice. */
function checkSameSession(
  sessions: ReadableContent['sessions'],
  reportIn: (index: string) => Report,
) {
  const seen = new Map<string, Session>()
  eachOf(sessions, (session, index) => {
    ask(() => {
      const when = session.startsAt ?? session.date ?? 'uden dato'
      const key = `${session.edition} ${when} ${folded(session.title).trim()}`
      const first = seen.get(key)
      if (first) {
        reportIn(index)(
          ['title'],
          `Samme titel og tidspunkt som »${first.id}«. Slet den ene, eller skil dem ad.`,
        )
      }
      seen.set(key, session)
    })
  })
}
