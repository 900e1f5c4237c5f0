/* Words behind names → a draft. */
import { readDanishTime } from '../../../domain/danishTime.ts'
import { leave, putTimes, type Draft, type ImportContext } from './draft.ts'
import { placeOf, PROGRAMME, type TimeParts } from './labels.ts'
import { placeProgramme } from './placeProgramme.ts'
import { fold } from './placeWords.ts'

/** What may be named more than once. */
const SEVERAL = /^(arrangoer|vaert|samarbejdspartner|partner|oplaegsholder|taler|speaker)e?r?s?$/

type Pair = readonly [label: string, words: string]

/**
 * Puts labelled words into a draft; times are put together when all of them are there.
 * @param seekRest finds what is not labelled: the day must be known before the programme is read
 */
export function placeLabelled(
  draft: Draft,
  pairs: readonly Pair[],
  context: ImportContext,
  seekRest?: () => void,
): void {
  const parts: TimeParts = {}
  const programmes: string[] = []
  for (const [label, words] of toOne(pairs, draft)) {
    const place = placeOf(label)
    if (place) place(draft, words.trim(), context, parts)
    else if (PROGRAMME.test(fold(label))) programmes.push(words.trim())
    else leave(draft, label.trim(), words)
  }
  placeTime(draft, parts, context)
  seekRest?.()
  for (const words of programmes) placeProgramme(draft, words)
}

/** One pair for each name. A list that is named twice goes on; whatever else comes again is left. */
function toOne(pairs: readonly Pair[], draft: Draft): Pair[] {
  const firsts = new Map<unknown, [label: string, words: string]>()
  for (const [label, words] of pairs) {
    if (words.trim() === '') continue
    const key = placeOf(label) ?? fold(label)
    const first = firsts.get(key)
    if (!first) firsts.set(key, [label, words])
    else if (SEVERAL.test(fold(label))) first[1] = `${first[1].trim()}\n${words.trim()}`
    else leave(draft, label.trim(), words)
  }
  return [...firsts.values()]
}

function placeTime(draft: Draft, { date, clock, end }: TimeParts, context: ImportContext): void {
  if (!date && !clock) return
  const begins = [date, clock].filter(Boolean).join(' ')
  const both = clock && end ? fromTwo(begins, end, context) : null
  if (both) return putTimes(draft, both, 'sikkert', `${begins} – ${end}`, context)
  const isBare = clock !== undefined && /^\d{1,2}([.:]\d{2})?$/.test(clock)
  const start = isBare ? `kl. ${clock}` : clock
  const words = [date, end ? `${start}-${end}` : start].filter(Boolean).join(' ')
  const { time, fault } = readDanishTime(words, context)
  if (time) {
    putTimes(draft, time, time.doubts.length > 0 ? 'sandsynligt' : 'sikkert', words, context)
    draft.doubts.push(...time.doubts)
    return
  }
  leave(draft, 'Tidspunkt', words)
  draft.doubts.push(`Tidspunktet: ${fault}`)
}

/** A start and an end that has its own day, as in a spreadsheet; null where it has not. */
function fromTwo(start: string, end: string, context: ImportContext) {
  const [from, to] = [readDanishTime(start, context).time, readDanishTime(end, context).time]
  if (!from?.startsAt || !to?.startsAt || from.doubts.length + to.doubts.length > 0) return null
  return to.startsAt > from.startsAt ? { ...from, endsAt: to.startsAt } : null
}
