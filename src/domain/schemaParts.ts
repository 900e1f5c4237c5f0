/*
 * The small schemas that content and stored rows are built from. Each refusal is a Danish
 * sentence that says what is wrong and what to do; where it is wrong is added by the reader.
 */
import * as v from 'valibot'
import { isRealDate, summerTimeFault } from './localTime.ts'

const CONTROL_OR_BIDI =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const MARKUP = /<\/?[a-z!][^>]*>?/i

/** Text for people: not empty, no markup, no invisible control characters. Line breaks part paragraphs. */
export const text = v.pipe(
  v.string('Her skal stå tekst i anførselstegn.'),
  v.check((value) => value.trim() !== '', 'Teksten er tom. Skriv noget, eller fjern feltet.'),
  v.check(
    (value) => value === value.trim(),
    'Teksten begynder eller slutter med mellemrum. Fjern dem.',
  ),
  v.check(
    (value) => !MARKUP.test(value),
    'Teksten indeholder HTML. Skriv den som ren tekst uden <koder>.',
  ),
  v.check(
    (value) => !CONTROL_OR_BIDI.test(value),
    'Teksten indeholder usynlige styretegn. Slet dem, og skriv teksten igen.',
  ),
  v.check(
    (value) => !value.includes('\ufffd'),
    'Teksten indeholder tegnet �. Filen er gemt med forkert tegnsæt; gem den som UTF-8.',
  ),
)

export const slug = v.pipe(
  v.string('Her skal stå en tekst i anførselstegn.'),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'Må kun have små bogstaver a-z, tal og bindestreger, fx naar-der-er-ensomt-paa-toppen.',
  ),
)

export const sessionId = v.pipe(
  v.string('Her skal stå en tekst i anførselstegn.'),
  v.regex(
    /^\d{4}(-[a-z0-9]+)+$/,
    'Skal begynde med årstallet, fx 2020-ledertraef, og må aldrig ændres.',
  ),
)

export const localDate = v.pipe(
  v.string('Her skal stå en dato i anførselstegn, fx "2020-10-28".'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'Datoen skal skrives som år-måned-dag, fx 2020-10-28.'),
  v.check(
    isRealDate,
    (issue) => `Datoen ${String(issue.input)} findes ikke i kalenderen. Ret den.`,
  ),
)

export const localDateTime = v.pipe(
  v.string('Her skal stå dato og klokkeslæt i anførselstegn, fx "2020-10-28T11:30".'),
  v.regex(
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/,
    'Tidspunktet skal skrives som dato, T og klokkeslæt, fx 2020-10-28T11:30.',
  ),
  v.check(
    (value) => isRealDate(value.slice(0, 10)),
    (issue) => `Datoen ${String(issue.input).slice(0, 10)} findes ikke i kalenderen. Ret den.`,
  ),
  v.check(
    (value) => summerTimeFault(value) !== 'skipped',
    'Klokkeslættet findes ikke: Uret stilles frem til sommertid i den time. Ret det.',
  ),
  v.check(
    (value) => summerTimeFault(value) !== 'repeated',
    'Klokkeslættet findes to gange: Uret stilles tilbage fra sommertid i den time. Vælg et andet.',
  ),
)

/** A day, or a day with a time: how exact it is says whether the time is known. */
export const localDateOrDateTime = v.pipe(
  v.string('Her skal stå en dato eller et tidspunkt i anførselstegn.'),
  v.regex(
    /^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/,
    'Skriv en dato (2020-10-08) eller dato og klokkeslæt (2020-10-09T12:00).',
  ),
  v.check(
    (value) => isRealDate(value.slice(0, 10)),
    (issue) => `Datoen ${String(issue.input).slice(0, 10)} findes ikke i kalenderen. Ret den.`,
  ),
  v.check(
    (value) => value.length === 10 || summerTimeFault(value) === 'real',
    'Klokkeslættet ligger i den time, hvor uret stilles til eller fra sommertid. Vælg et andet.',
  ),
)

/** A day known to the day, the month or only the year: `2023-09-01`, `2020-03`, `2025`. */
export const partialDate = v.pipe(
  v.string('Her skal stå en dato, måned eller et årstal i anførselstegn.'),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Skriv et årstal (2025), en måned (2020-03) eller en dato.'),
  v.check(
    (value) => isRealDate(`${value}-01-01`.slice(0, 10)),
    (issue) => `${String(issue.input)} findes ikke i kalenderen. Ret det.`,
  ),
)

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s/]/i.test(value) || CONTROL_OR_BIDI.test(value)) return false
  try {
    const { protocol, hostname, username } = new URL(value)
    return /^https?:$/.test(protocol) && hostname.includes('.') && username === ''
  } catch {
    return false
  }
}

export const webAddress = v.pipe(
  v.string('Her skal stå en webadresse i anførselstegn.'),
  v.check(
    isWebAddress,
    (issue) =>
      `»${String(issue.input)}« er ikke en webadresse, vi kan vise. Den skal begynde med https:// (eller http://).`,
  ),
)

export const emailAddress = v.pipe(
  v.string('Her skal stå en mailadresse i anførselstegn.'),
  v.regex(
    /^[^\s@<>"',;:?&]+@[^\s@<>"',;:?&]+\.[a-zæøå]{2,}$/i,
    'Det ligner ikke en mailadresse. Skriv den som navn@eksempel.dk.',
  ),
)

export const year = v.pipe(
  v.number('Her skal stå et årstal uden anførselstegn, fx 2020.'),
  v.integer('Her skal stå et helt årstal, fx 2020.'),
  v.minValue(2019, 'Ledelsesugen begyndte i 2019. Ret årstallet.'),
  v.maxValue(2100, 'Årstallet ligger for langt ude i fremtiden. Ret det.'),
)

export const yesNo = v.boolean('Her skal stå true eller false uden anførselstegn.')

export const count = v.pipe(
  v.number('Her skal stå et tal uden anførselstegn.'),
  v.integer('Her skal stå et helt tal.'),
  v.minValue(0, 'Tallet må ikke være negativt.'),
)

/** What stands there, for a message. An object may not be turned into text: its `toString` can be anything. */
const inWords = (value: unknown) =>
  typeof value === 'object' ? 'Det, der står her,' : `»${String(value)}«`

/** One id of a closed list; the refusal names all that may stand there. */
export function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.picklist(
    options,
    (issue) => `${inWords(issue.input)} kendes ikke. Vælg en af: ${options.join(', ')}.`,
  )
}

/** A list; left out means empty. */
export const listOf = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(v.array(schema, 'Her skal stå en liste i kantede parenteser [ ].'), [])

/** A value that may be unknown; left out means `null`, which is "ikke oplyst" and never "nej". */
export const unknownOr = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(v.nullable(schema), null)

/** A record with exactly these fields. A misspelt one is refused instead of silently ignored. */
export const record = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries)
