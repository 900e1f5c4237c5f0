/* What is wrong with an entry in the user's calendar, in a few words: old → new. */
import type { CalendarEntry } from './calendarEntry.ts'
import { isWholeDay } from './calendarEntry.ts'
import type { Repair } from './calendarExport.ts'
import { foldText } from './changes.ts'
import { capitalise } from './formatText.ts'
import { formatClockRange, formatDate } from './formatTime.ts'
import { dateOf } from './localTime.ts'

type When = Pick<CalendarEntry, 'startsAt' | 'endsAt'>

/** `mandag den 26. oktober kl. 9.00-10.30`; a day alone where there is no time. */
function whenText(when: When, currentYear: number): string {
  const day = formatDate(dateOf(when.startsAt), currentYear)
  return isWholeDay(when) ? day : `${day} ${formatClockRange(when.startsAt, when.endsAt)}`
}

/**
 * The lines to say of a repair, one at least: `Aflyst`, `Ny tid: mandag den 26. oktober kl. 9.00 → …`.
 * @param currentYear the year that dates need not name
 */
export function repairText({ before, entry }: Repair, currentYear: number): string[] {
  if (entry.status === 'CANCELLED' && before.status !== 'CANCELLED') {
    const [, word = 'Aflyst'] = /^(\p{Lu}[\p{Lu} ]+): /u.exec(entry.summary) ?? []
    return [
      `${capitalise(word.toLocaleLowerCase('da'))}: Slet punktet, eller lad det stå som aflyst`,
    ]
  }
  const lines: string[] = []
  if (entry.status === 'CONFIRMED' && before.status === 'CANCELLED') {
    lines.push('Bliver til noget alligevel')
  } else if (foldText(before.summary) !== foldText(entry.summary)) {
    lines.push(`Ny titel: ${before.summary} → ${entry.summary}`)
  }
  const [was, is] = [whenText(before, currentYear), whenText(entry, currentYear)]
  if (was !== is) lines.push(`Ny tid: ${was} → ${is}`)
  if (before.location !== entry.location) {
    lines.push(`Nyt sted: ${before.location ?? 'ikke oplyst'} → ${entry.location ?? 'ikke oplyst'}`)
  }
  return lines.length > 0 ? lines : ['Oplysningerne i punktets tekst er rettet']
}
