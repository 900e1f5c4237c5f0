/* What stands in a mail in running words: sought by the looks of it, and never sure. */
import { capitalise } from '../../../domain/formatText.ts'
import { put, putText, type Draft, type ImportContext } from './draft.ts'
import { putPlace } from './putPlace.ts'
import { findAddress, MAIL, placeDeadline } from './placeWords.ts'
import { DEADLINE } from './timesInText.ts'
import { seekTime } from './seekTime.ts'

/** A title that is named within a sentence, and an address that is told in one. */
const QUOTED = /[»"“”]([^«»"“”\n]{4,120})[«»"“”]/u
const ABOUT =
  /(?<!\p{L})(?:webinar|temadag|temamøde|konference|debat(?:møde)?|seminar|morgenmøde|gå-?hjem-?møde|workshop|salon|foredrag|netværksmøde) om [^.,:;\n»"]{4,80}?(?=\s+(?:i uge|den|d\.|på(?! tværs)|kl|fra|som|hvor|(?:man|tirs|ons|tors|fre|lør|søn)dag)(?!\p{L})|[.,:;\n]|$)/iu
const PLACE =
  /((?:\p{Lu}[^,.\n]{1,60},\s*)?\p{Lu}[\p{L} .]{2,40}? \d{1,4} ?[A-Z]?,\s*(?:\d{1,2}\. sal(?: t[hv])?,\s*|stuen,\s*)?\d{4} \p{Lu}\p{L}+(?: [A-ZÆØÅ]{1,2}\b)?)/u
/** `det hedder Lederens vaner` */
const CALLED =
  /(?<!\p{L})(?:hedder|(?:med|under) titlen|titlen (?:er|bliver)) (\p{Lu}[^.»"\n]{3,100})/u
/** `Vi ses i Kulturhuset`: the words before the house are none of its name. */
const ON_THE_WAY = /^\p{Lu}[\p{L} ]* (?:i|på|hos|ved) (?=\p{Lu})/u
const ONLINE_ADDRESS = /zoom\.us\/|teams\.(?:microsoft|live)\.com\/|meet\.google\.|webex\.com\//i
/** A dot ends nothing in `1.200`, nor where the sentence goes on after `kr.`. */
const SENTENCE = /(?:[^.\n]|\.(?=\S|[^\S\n]+(?!\p{Lu})\S))+(?:(?<=(?<!\p{L})kr)\.)?/gu
const FOR_NOTHING = /(?<!\p{L})(?:gratis|koster ikke noget)(?!\p{L})/iu
const OF_MONEY = /\d ?(?:kr(?!\p{L})|,-|kroner)/u
const COSTS = /\d ?(?:kr|,-)|kroner|medlemmer/i

const SIGN_UP = [
  /[^\n]*tilmeld[^\n]*(?:\n[^\n]+)?/i,
  /(?<!\p{L})meld(?:er?)?\s+(?:sig|dig|jer)\s+til(?!\p{L})[^\n]*(?:\n[^\n]+)?/iu,
]

const ON_BEHALF = /på vegne af (\p{Lu}[\p{L}\d&'-]*(?: (?:og |for |i |af )?\p{Lu}[\p{L}\d&'-]*)*)/u
const ORGANISATION =
  /^(?=.{4,70}$)[^\d@|:]*(?:kommune|region(?:en)?(?= \p{Lu})|styrelse[nr]?|ministeri(?:et|um)|universitet(?:et)?|forening(?:en)?|forbund(?:et)?|hospital(?:et)?|akademi(?:et)?|professionshøjskole[n]?|center|institut(?:tet)?)(?!\p{L})[^\d@|:]*$/iu

/** The deadline comes first: its day is not that of the event. */
export function seekTimes(draft: Draft, text: string, context: ImportContext): void {
  const registration = draft.session.registration as { deadline?: string } | undefined
  const [, words] = DEADLINE.exec(text) ?? []
  if (words && !registration?.deadline) {
    placeDeadline(draft, words, context)
    const origin = draft.from['registration.deadline']
    if (origin) origin.sure = 'sandsynligt'
  }
  seekTime(draft, text.replace(DEADLINE, ' '), context)
}

export function seekForm(draft: Draft, text: string): void {
  const { session } = draft
  if (!session.attendance) {
    const [words] = /\b(zoom|teams|webinar|online|virtuelt)\b/i.exec(text) ?? []
    if (words) put(draft, 'attendance', 'online', 'gæt', words)
  }
  if (!session.joinUrl) {
    const address = (text.match(/https?:\/\/[^\s<>"]+/g) ?? []).find((it) =>
      ONLINE_ADDRESS.test(it),
    )
    if (address) put(draft, 'joinUrl', address, 'gæt', address)
  }
  if (session.venue || (session.attendance && session.attendance !== 'online')) return
  const [, words] = PLACE.exec(text) ?? []
  if (!words) return
  const { attendance } = session
  putPlace(draft, words.replace(ON_THE_WAY, ''), 'gæt')
  if (attendance) session.attendance = 'hybrid'
}

const NO_SIGN_UP =
  /(?<!\p{L})(?:tilmelding(?:en)? er ikke (?:nødvendig|påkrævet)|kræver (?:ikke|ingen) tilmelding|ingen tilmelding|uden tilmelding|behøver ikke (?:at )?tilmelde)(?!\p{L})/iu

export function seekRegistration(draft: Draft, text: string): void {
  if (draft.from['registration.url'] || draft.from['registration.email']) return
  const [none] = draft.from['registration.required'] ? [] : (NO_SIGN_UP.exec(text) ?? [])
  if (none) return put(draft, 'registration.required', false, 'sandsynligt', none)
  const told = SIGN_UP.map((way) => way.exec(text)?.[0] ?? '')
  const words = told.find((each) => findAddress(each) ?? MAIL.test(each)) ?? ''
  const url = findAddress(words)?.url
  const [email] = MAIL.exec(words) ?? []
  if (!url && !email) return
  put(draft, 'registration.required', true, 'sandsynligt', words)
  put(draft, 'registration.method', url ? 'link' : 'email', 'sandsynligt', words)
  put(draft, url ? 'registration.url' : 'registration.email', url ?? email, 'sandsynligt', words)
}

export function seekPrice(draft: Draft, text: string): void {
  const sentences = text.match(SENTENCE) ?? []
  const words = sentences.find((sentence) => FOR_NOTHING.test(sentence))
  if (!words || draft.session.price) return
  const said = words.trim()
  // Free for some, or with a price beside it: in the words that stand there.
  if (COSTS.test(said)) put(draft, 'price', { free: null, note: said }, 'gæt', words)
  else put(draft, 'price', { free: true }, 'sandsynligt', words)
  const other = sentences.find((sentence) => sentence !== words && OF_MONEY.test(sentence))
  if (other) draft.doubts.push(`Der står også noget om en pris: »${other.trim()}«.`)
}

/** @param signed the paragraphs behind the greeting at the end */
export function seekOrganiser(draft: Draft, text: string, signed: readonly string[]): void {
  if (draft.session.organisers) return
  const lines = signed.flatMap((paragraph) => paragraph.split(/\n|,\s*/))
  const found = ON_BEHALF.exec(text)?.[1] ?? lines.find((line) => ORGANISATION.test(line.trim()))
  if (found) put(draft, 'organisers', [{ name: found.trim() }], 'gæt', found)
}

/** A line of its own, a name in quotes, what it is about, or else the subject. */
export function seekTitle(draft: Draft, body: readonly string[], text: string, subject: string) {
  const heading = body.find((line) => line.length < 150 && !/\n|[.?:,!]$/.test(line))
  const about = ABOUT.exec(text)?.[0]
  const named = QUOTED.exec(text)?.[1] ?? CALLED.exec(text)?.[1]
  const title = heading ?? named ?? (about && capitalise(about)) ?? subject
  if (title) putText(draft, 'title', title, 'gæt')
}

/** What the secretariat must see before it publishes. */
export function seekWishes(draft: Draft, text: string): void {
  if (/ambassadør/i.test(text) && !/ambassadør/i.test(JSON.stringify(draft.session)))
    draft.doubts.push('Mailen nævner ambassadøren. Er det et ønske, så svar på det.')
  if (
    /(?<!\p{L})(?:ny dato|nyt tidspunkt|nyt lokale|flytte[rst]?|rykke[rst]?|aflys\p{L}*|udsæt\p{L}*|udsat)(?!\p{L})/iu.test(
      text,
    )
  )
    draft.doubts.push(
      'Mailen ser ud til at handle om noget, der er ændret. Står arrangementet i programmet, så brug ret, flyt eller aflys.',
    )
}
