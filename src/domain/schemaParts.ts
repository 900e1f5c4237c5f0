/*
 * The small schemas that content and stored rows are built from. Each refusal is a Danish
 * sentence that says what is wrong and what to do; where it is wrong is added by the reader.
 */
import * as v from 'valibot'
import { isRealDate, summerTimeFault } from './localTime.ts'
import { nearestWord } from './nearestWord.ts'
import { CONTROL_OR_BIDI, SHOWN_NOWHERE, textFault } from './textFault.ts'

const LONGEST_ID = 100
/** Longer addresses are cut off by mail programs and calendars. */
const LONGEST_ADDRESS = 2000

const isAtMost = (limit: number) =>
  v.check(
    (value: string) => value.length <= limit,
    ({ input }) => `Der står ${input.length} tegn, og der er plads til ${limit}. Kort det af.`,
  )

/** Text for people: not empty, no markup, no invisible control characters. Line breaks part paragraphs. */
export const text = v.pipe(
  v.string('Her skal stå tekst i anførselstegn.'),
  v.check(
    (value) => textFault(value) === null,
    ({ input }) => textFault(input) ?? '',
  ),
)

export const postcode = v.pipe(
  text,
  v.regex(/^\d{4}$/, 'Et dansk postnummer har fire cifre, fx 8600. Ret det.'),
)

export const slug = v.pipe(
  v.string('Her skal stå en tekst i anførselstegn.'),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'Må kun have små bogstaver a-z, tal og bindestreger, fx naar-der-er-ensomt-paa-toppen.',
  ),
  isAtMost(LONGEST_ID),
)

export const sessionId = v.pipe(
  v.string('Her skal stå en tekst i anførselstegn.'),
  v.regex(
    /^\d{4}(-[a-z0-9]+)+$/,
    'Skal begynde med årstallet, fx 2020-ledertraef, og må aldrig ændres.',
  ),
  isAtMost(LONGEST_ID),
)

/** Nothing here is older, and the calendar is not reckoned with for ever. */
const nearOurTime = v.check(
  (value: string) => value >= '1900' && value < '2101',
  ({ input }) => `Årstallet ${input.slice(0, 4)} kan ikke passe. Ret det.`,
)

export const localDate = v.pipe(
  v.string('Her skal stå en dato i anførselstegn, fx "2020-10-28".'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'Datoen skal skrives som år-måned-dag, fx 2020-10-28.'),
  nearOurTime,
  v.check(
    isRealDate,
    (issue) => `Datoen ${String(issue.input)} findes ikke i kalenderen. Ret den.`,
  ),
)

/** A time with a zone is refused and not converted: nobody knows what the editor meant by it. */
const howToWrite = (sentence: string) => (issue: { input: string }) =>
  /T.*(Z|[+-]\d\d:?\d\d)$/i.test(issue.input)
    ? `${sentence} Det er dansk tid, så tidszonen (Z eller +01:00) skal fjernes.`
    : sentence

export const localDateTime = v.pipe(
  v.string('Her skal stå dato og klokkeslæt i anførselstegn, fx "2020-10-28T11:30".'),
  v.regex(
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/,
    howToWrite('Tidspunktet skal skrives som dato, T og klokkeslæt, fx 2020-10-28T11:30.'),
  ),
  nearOurTime,
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
    howToWrite('Skriv en dato (2020-10-08) eller dato og klokkeslæt (2020-10-09T12:00).'),
  ),
  nearOurTime,
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
  nearOurTime,
  v.check(
    (value) => isRealDate(`${value}-01-01`.slice(0, 10)),
    (issue) => `${String(issue.input)} findes ikke i kalenderen. Ret det.`,
  ),
)

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s"<>\\]+$/i.test(value)) return false
  if (CONTROL_OR_BIDI.test(value) || SHOWN_NOWHERE.test(value)) return false
  try {
    const { hostname, username, password } = new URL(value)
    // A name and not a number: those lead into somebody's own network.
    return /\.[a-z][a-z0-9-]+$/i.test(hostname) && username + password === ''
  } catch {
    return false
  }
}

export const webAddress = v.pipe(
  v.string('Her skal stå en webadresse i anførselstegn.'),
  v.check(
    isWebAddress,
    (issue) =>
      `»${String(issue.input).slice(0, 200)}« er ikke en webadresse, vi kan vise. Den skal begynde med https:// (eller http://).`,
  ),
  isAtMost(LONGEST_ADDRESS),
)

const NO_MAIL = 'Det ligner ikke en mailadresse. Skriv den som navn@eksempel.dk.'

export const emailAddress = v.pipe(
  v.string('Her skal stå en mailadresse i anførselstegn.'),
  v.regex(/^[^\s@<>"',;:?&]+@[^\s@<>"',;:?&]+\.[a-zæøå]{2,}$/i, NO_MAIL),
  // It becomes part of a mailto address, where a percent sign can hold a line break.
  v.check((value) => !/[%\p{Cc}\p{Cf}\\()[\]]|\.\.|^\.|\.@/u.test(value), NO_MAIL),
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
  return v.picklist(options, ({ input }) => {
    const meant = typeof input === 'string' ? nearestWord(input, options) : null
    const hint = meant ? ` Mente du »${meant}«?` : ''
    return `${inWords(input)} kendes ikke. Vælg en af: ${options.join(', ')}.${hint}`
  })
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

/** For the secretariat: what was unclear in the source, and what was chosen. Never published. */
export const quirk = record({ issue: text, resolution: text })

const datedSource = record({ url: webAddress, publishedOn: partialDate })

/** What may stand for a source, as editors are told it. */
export const SOURCE_SHAPES = [webAddress, datedSource] as const

/**
 * Where something is known from: an address, with the day, month or year it is from where that is
 * known. Asked for by what is written, so that a fault is told where it is (a union tells it of the whole).
 */
export const source = v.lazy((value) =>
  typeof value === 'object' && value !== null ? datedSource : webAddress,
)
