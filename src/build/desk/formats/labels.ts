/* What organisers call things, in mails before a colon and in spreadsheets at the top, and where it belongs. */
import {
  ACCESS_LABELS,
  SECTOR_LABELS,
  STATUS_LABELS,
  TOPIC_LABELS,
} from '../../../domain/wording.ts'
import { priceFields } from '../flagValues.ts'
import { fieldName } from '../shownFields.ts'
import { leave, put, putText, type Draft, type ImportContext } from './draft.ts'
import { putPlace } from './putPlace.ts'
import { putOrganisations, putSpeakers } from './placeNames.ts'
import {
  ADDRESS,
  fold,
  placeDeadline,
  placeForm,
  placeRegistration,
  putLabel,
  putLabels,
} from './placeWords.ts'

/** The parts of a time, which can stand apart. */
export interface TimeParts {
  date?: string
  clock?: string
  end?: string
}

type Place = (draft: Draft, words: string, context: ImportContext, parts: TimeParts) => void

const text =
  (field: string): Place =>
  (draft, words) =>
    putText(draft, field, words)
const yesOrNo =
  (field: string): Place =>
  (draft, words) =>
    /^(ja|nej)$/i.test(words)
      ? put(draft, field, /ja/i.test(words), 'sikkert', words)
      : leave(draft, fieldName(field), words)

/** What is said of the time before is not written over. */
const part =
  (name: keyof TimeParts): Place =>
  (draft, words, _, parts) => {
    if (parts[name] === undefined) parts[name] = words
    else leave(draft, 'Tidspunkt', words)
  }

const placeHouse: Place = (draft, words) => putPlace(draft, words)
const organisers: Place = (draft, words) => putOrganisations(draft, 'organisers', words)
const partners: Place = (draft, words) => putOrganisations(draft, 'partners', words)
const placePrice: Place = (draft, words) =>
  put(draft, 'price', priceFields(words.trim()), 'sikkert', words)

const NAMES: readonly (readonly [RegExp, Place])[] = [
  [
    /^(titel|overskrift|arrangement|navn paa arrangement(et)?|arrangementets (titel|navn)|title|name|emnelinje)$/,
    text('title'),
  ],
  [/^(kort titel)$/, text('shortTitle')],
  [/^(type|arrangementstype|slags)$/, text('type')],
  [/^(tema)$/, text('theme')],
  [
    /^(tid|tidspunkt|hvornaar|dato og tid|dato og tidspunkt|dato\/tid|tid og dato|when|naar|time)$/,
    part('clock'),
  ],
  [/^(dato|dag|date)$/, part('date')],
  [
    /^(start|starttid|starttidspunkt|fra|klokken|kl\.?|klokkeslaet(tet)?|tidsrum|begynder|starts?|start time)$/,
    part('clock'),
  ],
  [/^(slut|sluttid|sluttidspunkt|til|slutter|ends?|end time)$/, part('end')],
  [/^(sted|hvor|lokale|adresse|moedested|lokation|location|place|venue)$/, placeHouse],
  [/^(stedets navn)$/, text('venue.name')],
  [/^(gade|vej)$/, text('venue.street')],
  [/^(postnr|postnummer)$/, text('venue.postcode')],
  [/^(by)$/, text('venue.city')],
  [/^(form|format|deltagelse)$/, placeForm],
  [/^(arrangoer(er)?|vaert(er)?|organisation|myndighed|organizer|organiser)$/, organisers],
  [/^(samarbejdspartner(e)?|partner(e)?|i samarbejde med)$/, partners],
  [/^(oplaegsholder(e)?|taler(e)?|medvirkende|oplaeg( ved)?|speakers?)$/, putSpeakers],
  [/^(maalgruppe|for hvem|hvem er det for|hvem|audience)$/, text('audience')],
  [/^(adgang)$/, (draft, words) => putLabel(draft, 'access', words, ACCESS_LABELS)],
  [
    /^(tilmelding|tilmeld dig|saadan tilmelder du dig|tilmelding via|registration)$/,
    placeRegistration,
  ],
  [
    /^(tilmelding-link)$/,
    (draft, words) => {
      put(draft, 'registration.url', words, 'sikkert', words)
      put(draft, 'registration.method', 'link', 'sikkert', words)
    },
  ],
  [
    /^(tilmelding-mail)$/,
    (draft, words) => {
      put(draft, 'registration.email', words, 'sikkert', words)
      put(draft, 'registration.method', 'email', 'sikkert', words)
    },
  ],
  [/^(tilmeldingsnote)$/, text('registration.note')],
  [
    /^(tilmeldingsfrist|frist|sidste frist|svarfrist|s\.?u\.?|sidste tilmelding|deadline)$/,
    placeDeadline,
  ],
  [/^(pris|deltagergebyr|gebyr|price)$/, placePrice],
  [
    /^(link|deltagerlink|moedelink|zoom-?link|teams-?link|link til deltagelse|deltag)$/,
    (draft, words) =>
      ADDRESS.test(words)
        ? put(draft, 'joinUrl', ADDRESS.exec(words)?.[0], 'sandsynligt', words)
        : leave(draft, 'Link', words),
  ],
  [
    /^(optagelseslink)$/,
    (draft, words) => {
      put(draft, 'recording.url', words, 'sikkert', words)
      put(draft, 'recording.available', true, 'sikkert', words)
    },
  ],
  [/^(status)$/, (draft, words) => putLabel(draft, 'status', words, STATUS_LABELS)],
  [/^(statusnote)$/, text('statusNote')],
  [/^(hele dagen)$/, yesOrNo('allDay')],
  [/^(ambassadoer)$/, yesOrNo('ambassadorTakesPart')],
  [/^(optagelse)$/, yesOrNo('recording.available')],
  [/^(sektor(er)?)$/, (draft, words) => putLabels(draft, 'sectors', words, SECTOR_LABELS)],
  [/^(emner)$/, (draft, words) => putLabels(draft, 'topics', words, TOPIC_LABELS)],
  // Of those who write, and to the desk: no words about the event.
  [
    /^(kontakt|kontaktperson(er)?|kontaktoplysninger)$/,
    (draft, words) => leave(draft, 'Kontakt', words),
  ],
  [/^(til sekretariatet)$/, (draft, words) => leave(draft, 'Bemærkning', words)],
  [
    /^(oensker ambassadoeren( med)?)$/,
    (draft, words) => leave(draft, 'Ønsker ambassadøren', words),
  ],
  [/^(resume|kort beskrivelse|kort om( arrangementet)?|teaser|summary|abstract)$/, text('summary')],
  [/^(beskrivelse|om arrangementet|indhold|tekst|description)$/, text('description')],
]

export const PROGRAMME = /^program(me)?$/

/** How words that stand behind this name are placed; undefined where the name means nothing. */
export const placeOf = (label: string): Place | undefined =>
  NAMES.find(([name]) => name.test(fold(label)))?.[1]

export const isLabel = (label: string): boolean =>
  placeOf(label) !== undefined || PROGRAMME.test(fold(label))

/** Are names or an address what stands behind it, and no sentence? */
export function isOfNames(label: string): boolean {
  const place = placeOf(label)
  return place !== undefined && [placeHouse, placeForm, organisers, partners].includes(place)
}

export const isOfPrice = (label: string): boolean => placeOf(label) === placePrice
