/* Danish flags → the fields of a session file, with what the editor wrote read as Danes write it. */
import type { TimeContext } from '../../domain/danishTime.ts'
import { SECTOR_LABELS, TOPIC_LABELS } from '../../domain/wording.ts'
import { ACCESS, FORMS, labelled, UNKNOWN } from './closedLists.ts'
import { oneOfFlag, type Flags, type Input } from './commandLine.ts'
import { DeskError } from './deskError.ts'
import {
  idsOf,
  neededText,
  priceFields,
  registrationFields,
  registrationOf,
  toSpeaker,
  webOf,
  yesOrNo,
} from './flagValues.ts'
import { placeFields, placeOfOnline, restOfAddress } from './placeFlags.ts'
import { deadlineOf, settleWeek, timeFields } from './timeFlags.ts'
import type { Fields } from './workOnContent.ts'

export const SESSION_FLAGS: Flags = {
  titel: 'titlen',
  'kort-titel': 'en kort titel',
  type: 'hvad arrangøren kalder det, fx webinar',
  tid: 'tidspunktet, fx "27. oktober kl. 9-10.30"',
  form: 'fysisk, online eller begge dele',
  sted: 'stedets navn',
  gade: 'gade og nummer',
  postnr: 'postnummeret',
  by: 'byen',
  link: 'adressen, man deltager på',
  arrangør: 'arrangørens navn',
  oplægsholder: '"navn, titel, organisation"',
  målgruppe: 'hvem det er for',
  adgang: 'åbent, målgruppe eller inviterede',
  tilmelding: 'en webadresse, en mailadresse eller nej',
  frist: 'fristen, fx "9. oktober kl. 12"',
  pris: 'gratis eller prisen',
  resumé: 'en eller to sætninger',
  beskrivelse: 'hele teksten',
  sektor: 'en sektor',
  emne: 'et emne',
  ambassadør: 'ja eller nej',
  optagelse: 'en webadresse, ja eller nej',
  kilde: 'en webadresse',
  'uden-for-ugen': null,
}

/** What may be given more than once. */
const SEVERAL = ['arrangør', 'oplægsholder', 'sektor', 'emne', 'kilde']

/**
 * Puts what the flags say over the fields of a session file.
 * @param timeFlag how the user wrote the flag that the time came by
 * @returns the fields, and what had to be understood rather than read
 * @throws {DeskError} at what cannot be read
 */
export function applyFlags(
  input: Input,
  before: Fields,
  context: TimeContext,
  timeFlag = 'tid',
): { fields: Fields; doubts: string[] } {
  const fields: Fields = { ...before }
  const doubts: string[] = []
  const given = (flag: string) => (SEVERAL.includes(flag) ? null : oneOfFlag(input, flag))
  const set = (flag: string, act: (value: string) => void) => {
    const value = given(flag)
    if (value !== null) act(value)
  }
  const setText = (flag: string, key: string) =>
    set(flag, (value) => (fields[key] = UNKNOWN.test(value) ? null : value))
  const setNeeded = (flag: string, key: string) =>
    set(flag, (value) => (fields[key] = neededText(flag, value)))
  const part = (key: string): Fields => ({ ...((fields[key] as Fields | null | undefined) ?? {}) })

  setNeeded('titel', 'title')
  setText('kort-titel', 'shortTitle')
  setText('type', 'type')
  set('tid', (value) => Object.assign(fields, timeFields(value, fields, context, doubts, timeFlag)))
  set('form', (value) => (fields.attendance = labelled('form', value, FORMS)))
  set('sted', (value) => (fields.venue = placeFields(value, part('venue'), input, doubts)))
  for (const [flag, key] of [
    ['gade', 'street'],
    ['postnr', 'postcode'],
    ['by', 'city'],
  ] as const) {
    set(flag, (value) => {
      fields.venue = { ...part('venue'), [key]: UNKNOWN.test(value) ? null : value }
    })
  }
  doubts.push(...restOfAddress(input, before))
  doubts.push(...placeOfOnline(input, fields))
  set('link', (value) => (fields.joinUrl = UNKNOWN.test(value) ? null : webOf('link', value)))
  setText('målgruppe', 'audience')
  set('adgang', (value) => (fields.access = labelled('adgang', value, ACCESS)))
  set('tilmelding', (value) => {
    fields.registration = { ...part('registration'), ...registrationFields(registrationOf(value)) }
  })
  set('frist', (value) => {
    fields.registration = {
      ...part('registration'),
      deadline: UNKNOWN.test(value) ? null : deadlineOf(value, context, doubts),
    }
  })
  set('pris', (value) => (fields.price = priceFields(value)))
  setNeeded('resumé', 'summary')
  setNeeded('beskrivelse', 'description')
  set('ambassadør', (value) => (fields.ambassadorTakesPart = yesOrNo('ambassadør', value)))
  set('optagelse', (value) => {
    const isAnswer = UNKNOWN.test(value) || /^(ja|nej)$/i.test(value)
    fields.recording = {
      ...part('recording'),
      available: isAnswer ? yesOrNo('optagelse', value) : true,
      url: isAnswer ? null : webOf('optagelse', value, ', eller skriv ja, nej eller ukendt'),
    }
  })
  setLists(input, fields)
  settleWeek(input, fields, context, timeFlag)
  return { fields, doubts }
}

function setLists({ flags }: Input, fields: Fields) {
  const list = (flag: string) => flags.get(flag)
  const organisers = list('arrangør')
  if (organisers?.some((name) => UNKNOWN.test(name)))
    throw new DeskError('--arrangør: Der står ikke noget. Skriv arrangørens navn. Intet er ændret.')
  if (organisers) fields.organisers = organisers.map((name) => ({ name }))
  const speakers = list('oplægsholder')?.filter((name) => !UNKNOWN.test(name))
  if (speakers) fields.speakers = speakers.map(toSpeaker)
  const sectors = list('sektor')
  if (sectors) fields.sectors = idsOf('sektor', sectors, SECTOR_LABELS)
  const topics = list('emne')
  if (topics) fields.topics = idsOf('emne', topics, TOPIC_LABELS)
  const sources = list('kilde')
  if (sources) fields.sources = sources.map((value) => webOf('kilde', value))
}
