/* Danish labels for closed lists, and what a page may say from the start. Messages of acts are in messages.ts. */
import type { PageName } from './addresses.ts'
import type { Appearance } from './appearance.ts'
import type { Article } from './articles.ts'
import { compareDanish } from './danishOrder.ts'
import {
  TOPICS,
  type Access,
  type Attendance,
  type Sector,
  type SessionStatus,
  type Topic,
} from './vocabulary.ts'

export const SECTOR_LABELS: Record<Sector, string> = {
  stat: 'Stat',
  region: 'Region',
  kommune: 'Kommune',
  'paa-tvaers': 'På tværs',
}

export const TOPIC_LABELS: Record<Topic, string> = {
  'ledelse-paa-tvaers': 'Ledelse på tværs',
  topledelse: 'Topledelse',
  ledelseskaeden: 'Ledelseskæden',
  'faglig-ledelse': 'Faglig ledelse',
  'politik-og-ledelse': 'Politik og ledelse',
  'styring-og-reform': 'Styring og reform',
  strategi: 'Strategi',
  forandring: 'Forandring',
  innovation: 'Innovation',
  samskabelse: 'Samskabelse',
  'borgeren-i-centrum': 'Borgeren i centrum',
  'trivsel-og-stress': 'Trivsel og stress',
  'corona-erfaringer': 'Coronaerfaringer',
  'dagtilbud-og-skole': 'Dagtilbud og skole',
  'samarbejde-og-inddragelse': 'Samarbejde og inddragelse',
  'evaluering-og-laering': 'Evaluering og læring',
  'tendenser-og-viden': 'Tendenser og ny viden',
  ledermobilitet: 'Ledermobilitet',
}

/** As one looks for them in a list. */
export const topicsInOrder = (): Topic[] =>
  [...TOPICS].sort((a, b) => compareDanish(TOPIC_LABELS[a], TOPIC_LABELS[b]))

export const ATTENDANCE_LABELS: Record<Attendance, string> = {
  inPerson: 'Fysisk',
  online: 'Online',
  hybrid: 'Fysisk og online',
}
export const ATTENDANCE_UNKNOWN = 'Form ikke oplyst'

export const ACCESS_LABELS: Record<Access, string> = {
  open: 'Åbent for alle',
  audience: 'For en bestemt målgruppe',
  invited: 'Kun for inviterede',
}

export const STATUS_LABELS: Record<Exclude<SessionStatus, 'scheduled'>, string> = {
  cancelled: 'Aflyst',
  moved: 'Flyttet',
  withdrawn: 'Udgået',
}

/** What an article is called in a list. */
export const ARTICLE_KINDS: Record<Article['kind'], string> = {
  post: 'Blogindlæg',
  interview: 'Interview',
  page: 'Baggrund',
}

export const TIME_UNKNOWN = 'Tidspunkt ikke oplyst'
export const DATE_UNKNOWN = 'Dato ikke oplyst'
export const NOT_STATED = 'Ikke oplyst'

export const PAGE_TITLES: Record<Exclude<PageName, 'session' | 'post' | 'edition'>, string> = {
  home: 'Forside',
  programme: 'Program',
  agenda: 'Min uge',
  blog: 'Blog',
  ambassador: 'Ambassadør for offentlig ledelse',
  interview: 'Interview',
  mobility: 'Ledermobilitet mellem sektorer',
  about: 'Om Ledelsesugen',
  submit: 'Deltag med et arrangement',
  archive: 'Alle udgaver',
  data: 'Cookies og data på din enhed',
  accessibility: 'Tilgængelighedserklæring',
}

export const removedText = (title: string): string => `»${title}« er fjernet fra Min uge.`

export const bookmarkName = (title: string): string => `Gem ${title} i Min uge`
/** What a page may have to say before the rest of the app is there; all else is in messages.ts. */
export const FIRST_MESSAGES = {
  offline: 'Du er offline – du ser det program, der ligger på din enhed.',
  loading: 'Henter indholdet …',
  pageIncomplete:
    'Nettet faldt ud, før siden var hentet færdig. Du kan læse videre, men ikke gemme noget lige nu. Prøv igen, når du har net.',
  pageUnavailable:
    'Siden kunne ikke hentes. Det, du har gemt i Min uge, er ikke berørt. Prøv igen, når du har net.',
  unavailable:
    'Indholdet kunne ikke hentes, og det ligger endnu ikke på din enhed. Det, du har gemt i Min uge, er ikke berørt. Prøv igen, når du har net.',
} as const

/** How the user may want the pages to look. */
export const APPEARANCE_NAMES: Record<Appearance, string> = {
  device: 'Som enheden',
  light: 'Lyst',
  dark: 'Mørkt',
}
