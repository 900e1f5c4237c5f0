/* Who arranges and who speaks, as people list them with commas and »og« → the names of a draft. */
import { TITLE, toSpeaker } from '../flagValues.ts'
import { put, type Draft } from './draft.ts'

/** What has departments that are written behind a comma. */
const PUBLIC_BODY = /(?:kommune|styrelse|ministeri(?:et|um))$|^region(?:en)?(?!\p{L})/iu
/** What is no department. */
const OF_ITS_OWN =
  /kommune|styrelse|ministeri|universitet|forening|forbund|hospital|akademi|højskole|forum|netværk|(?<!\p{L})(?:region(?:en|er)?|lederne|komponent|danske?)(?!\p{L})/iu
const SHORT_NAME = /^(?!(?:HR|IT)(?!\p{L}))\p{Lu}{2,}(?!\p{L})/u

const isOwn = (name: string) => OF_ITS_OWN.test(name) || SHORT_NAME.test(name)

/** The names, and those of them that were kept together because a department seems to stand behind the comma. */
function organisationsIn(words: string): { names: string[]; kept: string[] } {
  const names: string[] = []
  const kept: string[] = []
  for (const list of words.split(/\s*[;\n]\s*/)) {
    const parts = list.split(/((?<!-)\s+og\s+(?=\p{Lu})|,\s+(?=\p{Lu}))/u)
    let name = (parts[0] ?? '').trim()
    let isKept = false
    const close = () => {
      if (name) names.push(name)
      if (name && isKept) kept.push(name)
      isKept = false
    }
    for (let at = 1; at < parts.length; at += 2) {
      const [sign = '', next = ''] = parts.slice(at, at + 2)
      const goesOn = isKept || (sign.startsWith(',') && PUBLIC_BODY.test(name))
      if (goesOn && !isOwn(next)) {
        name += `${sign}${next.trimEnd()}`
        isKept = true
      } else {
        close()
        name = next.trim()
      }
    }
    close()
  }
  return { names, kept }
}

/** A comma can stand before a department as well as before another organisation: then it is asked about. */
export function putOrganisations(draft: Draft, field: 'organisers' | 'partners', words: string) {
  const { names, kept } = organisationsIn(words)
  const found = names.map((name) => ({ name }))
  put(draft, field, found, kept.length > 0 ? 'gæt' : 'sikkert', words)
  for (const name of kept)
    draft.doubts.push(`»${name}« er læst som én organisation. Er det flere, så del den i kladden.`)
}

const TITLED_NAME = new RegExp(`^${TITLE.source} ([^,]+)`, 'iu')

/** `direktør Åse Ærø, …`, but not `direktør Region Midtjylland`. */
function isAnother(words: string): boolean {
  const [, name = ''] = TITLED_NAME.exec(words) ?? []
  return /^\p{Lu}\p{L}*\.? \p{Lu}/u.test(name) && !isOwn(name)
}

function partSpeakers(line: string): string[] {
  const speakers: string[] = []
  for (const part of line.split(/\s+og\s+/)) {
    if (speakers.length === 0 || isAnother(part)) speakers.push(part)
    else speakers.push(`${speakers.pop()} og ${part}`)
  }
  return speakers
}

/** One to a line or between semicolons is sure; one sentence of them is not. */
export function putSpeakers(draft: Draft, words: string): void {
  const lines = words.split(/\s*[;\n]\s*/).filter(Boolean)
  const speakers = lines.flatMap(partSpeakers)
  const isSure = /[;\n]/.test(words) && speakers.length === lines.length
  put(draft, 'speakers', speakers.map(toSpeaker), isSure ? 'sikkert' : 'sandsynligt', words)
}
