/* The day and the clock in running words, in whatever order. What is not sure is asked about. */
import { readDanishTime } from '../../../domain/danishTime.ts'
import { putTimes, type Draft, type ImportContext } from './draft.ts'
import {
  BEGINS_AND_ENDS,
  CLOCK_AHEAD,
  CLOCK_BEHIND,
  clockDoubt,
  DAYS,
  END_IN_WORDS,
  FROM_TO,
} from './timesInText.ts'

const FARTHEST_AHEAD = 80

/** Finds when it is, where nothing was labelled so; a clock that stands there and is not used is told. */
export function seekTime(draft: Draft, text: string, context: ImportContext): void {
  if (!draft.session.date) findTime(draft, text, context)
  if (!draft.session.date || draft.session.startsAt || draft.session.allDay) return
  draft.doubts.push(clockDoubt(text) ?? 'Der er intet klokkeslæt. Spørg arrangøren.')
}

function findTime(draft: Draft, text: string, context: ImportContext) {
  const form = DAYS.find((days) => text.match(days))
  const matches = form ? [...text.matchAll(form)] : []
  const [match] = matches
  if (!match) return
  const [day] = match
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + day.length)
  const [behind = ''] = CLOCK_BEHIND.exec(after) ?? []
  const [ahead = '', clock = ''] = CLOCK_AHEAD.exec(before.slice(-FARTHEST_AHEAD)) ?? []
  const words = `${ahead}${day}${behind}`
  const whole = readDanishTime([day, behind, clock].filter(Boolean).join(' '), context)
  if (whole.fault !== undefined)
    draft.doubts.push(`Tidspunktet »${words.trim().replace(/\s+/g, ' ')}«: ${whole.fault}`)
  // What is wrong with the clock says nothing against the day.
  const time = whole.time ?? readDanishTime(day, context).time
  if (!time) return
  const others = matches.flatMap(([each]) => readDanishTime(each, context).time?.date ?? [])
  if (new Set(others).size > 1)
    draft.doubts.push(
      'Der står flere datoer i mailen. Den første er brugt. Er det flere arrangementer? Så læg hvert i sin egen fil, og hent dem, eller skriv de andre med: npm run indhold -- ny',
    )
  const paragraph = `${before.split(/\n\s*\n/).at(-1)} ${after.split(/\n\s*\n/)[0]}`
  const range = time.startsAt || whole.fault !== undefined ? null : onlyRange(paragraph)
  const more = range && readDanishTime(range.plain, { ...context, date: time.date }).time
  if (more) putTimes(draft, more, 'gæt', `${words} … ${range.words}`, context)
  else putTimes(draft, time, whole.time ? 'sandsynligt' : 'gæt', words, context)
  draft.doubts.push(...(more ?? time).doubts)
  const [end] = END_IN_WORDS.exec(after.slice(behind.length)) ?? []
  if (end && time.startsAt && !time.endsAt)
    draft.doubts.push(`Sluttiden er ikke læst. Der står: »${end.trim()}«. Skriv den med --tid.`)
}

/** From and to in words of their own, where no other from and to stands beside them. */
function onlyRange(paragraph: string): { plain: string; words: string } | null {
  const [words, start, end] = BEGINS_AND_ENDS.exec(paragraph) ?? []
  if (words) return { plain: `kl. ${start}-${end}`, words }
  const ranges = paragraph.match(FROM_TO) ?? []
  const [range = ''] = ranges
  return ranges.length === 1 ? { plain: range, words: range } : null
}
