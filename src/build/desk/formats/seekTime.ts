/* The day and the clock in running words, in whatever order. What is not sure is asked about. */
import { readDanishTime, type DanishTime } from '../../../domain/danishTime.ts'
import { addDays } from '../../../domain/localTime.ts'
import { putTimes, type Draft, type ImportContext } from './draft.ts'
import {
  BEGINS_AND_ENDS,
  CLOCK_AHEAD,
  CLOCK_BEHIND,
  clockDoubt,
  DAYS,
  END_IN_WORDS,
  ENDS,
  FROM_TO,
} from './timesInText.ts'

const FARTHEST_AHEAD = 80
const SEVERAL =
  'Er det flere arrangementer? Så læg hvert i sin egen fil, og hent dem, eller skriv de andre med: npm run indhold -- ny'

/** Finds when it is, where nothing was labelled so; a clock that stands there and is not used is told. */
export function seekTime(draft: Draft, text: string, context: ImportContext): void {
  const found = timesIn(text, context)
  if (draft.session.date) tellOthers(draft, found, context)
  else placeFirst(draft, found, context)
  if (!draft.session.date || draft.session.startsAt || draft.session.allDay) return
  draft.doubts.push(clockDoubt(text) ?? 'Der er intet klokkeslæt. Spørg arrangøren.')
}

interface Found {
  time: DanishTime | undefined
  /** Why the clock, or all of it, could not be read. */
  fault: string | undefined
  words: string
  before: string
  after: string
}

/** Each day of the text with the clock that stands right before it or right behind it. */
function timesIn(text: string, context: ImportContext): Found[] {
  const form = DAYS.find((days) => text.match(days))
  return (form ? [...text.matchAll(form)] : []).map((match) => {
    const [day] = match
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + day.length)
    const [behind = ''] = CLOCK_BEHIND.exec(after) ?? []
    const [ahead = '', clock = ''] = CLOCK_AHEAD.exec(before.slice(-FARTHEST_AHEAD)) ?? []
    const whole = readDanishTime([day, behind, clock].filter(Boolean).join(' '), context)
    return {
      // What is wrong with the clock says nothing against the day.
      time: whole.time ?? readDanishTime(day, context).time,
      fault: whole.fault,
      words: `${ahead}${day}${behind}`,
      before,
      after: after.slice(behind.length),
    }
  })
}

function placeFirst(draft: Draft, found: readonly Found[], context: ImportContext) {
  const [earliest] = found
  // What is told of last year comes after what is in the week.
  const first = earliest?.time
    ? (found.find((each) => isInWeek(each, context)) ?? earliest)
    : earliest
  if (!first) return
  const { time, fault, words, before, after } = first
  if (fault !== undefined)
    draft.doubts.push(`Tidspunktet »${words.trim().replace(/\s+/g, ' ')}«: ${fault}`)
  if (!time) return
  const count = (field: 'date' | 'startsAt') =>
    new Set(found.flatMap((each) => each.time?.[field] ?? [])).size
  if (count('date') > 1)
    draft.doubts.push(
      `Der står flere datoer i mailen. Den første${first === earliest ? '' : ' i ugen'} er brugt. ${SEVERAL}`,
    )
  else if (count('startsAt') > 1)
    draft.doubts.push(`Der står flere tidspunkter i mailen. Det første er brugt. ${SEVERAL}`)
  const paragraph = `${before.split(/\n\s*\n/).at(-1)} ${after.split(/\n\s*\n/)[0]}`
  // Beside two days it could belong to either.
  const isOpen = !time.startsAt && fault === undefined && count('date') === 1
  const range = isOpen ? onlyRange(paragraph) : null
  const more = range && readDanishTime(range.plain, { ...context, date: time.date }).time
  if (more) putTimes(draft, more, 'gæt', `${words} … ${range.words}`, context)
  else putTimes(draft, time, fault === undefined ? 'sandsynligt' : 'gæt', words, context)
  draft.doubts.push(...(more ?? time).doubts)
  const [end] = END_IN_WORDS.exec(after) ?? ENDS.exec(paragraph) ?? []
  if (end && time.startsAt && !time.endsAt)
    draft.doubts.push(`Sluttiden er ikke læst. Der står: »${end.trim()}«. Skriv den med --tid.`)
}

/** Days of the week that are told of beside the one that was labelled. */
function tellOthers(draft: Draft, found: readonly Found[], context: ImportContext) {
  const { date } = draft.session
  const other = found.find((each) => each.time?.date !== date && isInWeek(each, context))
  if (other)
    draft.doubts.push(`Der står også en anden dag i mailen: »${other.words.trim()}«. ${SEVERAL}`)
}

function isInWeek({ time }: Found, { week }: ImportContext): boolean {
  const date = time?.date
  return !!date && date >= week.startsOn && date <= addDays(week.endsOn, 2)
}

/** From and to in words of their own, where no other from and to stands beside them. */
function onlyRange(paragraph: string): { plain: string; words: string } | null {
  const [words, start, end] = BEGINS_AND_ENDS.exec(paragraph) ?? []
  if (words) return { plain: `kl. ${start}-${end}`, words }
  const ranges = paragraph.match(FROM_TO) ?? []
  const [range = ''] = ranges
  return ranges.length === 1 ? { plain: range, words: range } : null
}
