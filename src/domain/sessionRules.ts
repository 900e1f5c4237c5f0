/* Rules between the fields of one session. Each asks for few fields: it is silent when one of them could not be read. */
import type { Edition, Session } from './contentSchema.ts'
import { formatDate, formatWeekday } from './formatTime.ts'
import { addDays, dateOf, daysBetween } from './localTime.ts'
import type { Report } from './rule.ts'

export type SessionRule = (session: Session, report: Report, edition?: Edition) => void

/** What lasts longer has the wrong day or month in its end. */
const MOST_DAYS = 7
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6].map((day) => formatWeekday(addDays('2020-10-26', day)))

/** Longer titles are cut off where they are shared, and in calendars. The longest so far has 149 letters. */
const LONGEST_TITLE = 250

/** Of posts as well. */
export function checkTitle({ title }: Pick<Session, 'title'>, report: Report) {
  if (title.includes('\n')) report(['title'], 'En titel kan ikke have linjeskift. Fjern det.')
  else if (!/[\p{L}\p{N}]/u.test(title)) {
    report(['title'], 'Titlen har hverken bogstaver eller tal. Skriv en, der kan læses.')
  } else if (title.length > LONGEST_TITLE) {
    report(
      ['title'],
      `Titlen er på ${title.length} tegn, og der er plads til ${LONGEST_TITLE}. Kort den af, og skriv resten i beskrivelsen.`,
    )
  }
}

const identity: SessionRule = ({ id, edition }, report) => {
  if (id.startsWith(`${edition}-`)) return
  report(['id'], `Skal begynde med ${edition}-, fordi filen ligger i den mappe.`)
}

const day: SessionRule = ({ date, dateNote }, report) => {
  if (date || dateNote) return
  report(['dateNote'], 'Datoen er ukendt. Skriv i dateNote, hvad man ved om den.')
}

const weekdayOfDay: SessionRule = ({ date, weekday }, report) => {
  if (!weekday) return
  if (!date && !WEEKDAYS.includes(weekday)) {
    report(['weekday'], `»${weekday}« er ikke en ugedag. Skriv den med små bogstaver, fx onsdag.`)
  }
  if (date && weekday !== formatWeekday(date)) {
    report(
      ['weekday'],
      `Der står »${weekday}«, men ${date} er en ${formatWeekday(date)}. Ret ugedagen eller datoen.`,
    )
  }
}

const start: SessionRule = ({ date, startsAt, allDay }, report) => {
  if (!startsAt) return
  if (!date) report(['date'], 'Der er et klokkeslæt, men ingen dato. Skriv datoen.')
  else if (dateOf(startsAt) !== date) {
    report(['startsAt'], `Begynder ${dateOf(startsAt)}, men datoen er ${date}. Ret den ene.`)
  }
  if (allDay) {
    report(['allDay'], 'Et arrangement hele dagen kan ikke have et klokkeslæt. Fjern det ene.')
  }
}

const end: SessionRule = ({ startsAt, endsAt }, report) => {
  if (!endsAt) return
  if (!startsAt) report(['endsAt'], 'Der er en sluttid, men ingen starttid. Skriv den.')
  else if (endsAt <= startsAt) {
    report(['endsAt'], 'Arrangementet slutter, før det begynder. Ret et af tidspunkterne.')
  } else if (daysBetween(dateOf(startsAt), dateOf(endsAt)) > MOST_DAYS) {
    report(['endsAt'], 'Arrangementet varer mere end en uge. Ret et af tidspunkterne.')
  }
}

const insideWeek: SessionRule = ({ date, outsideWeek }, report, edition) => {
  if (!edition || !date || outsideWeek) return
  const weekEnds = addDays(edition.endsOn, 2)
  if (date >= edition.startsOn && date <= weekEnds) return
  report(
    ['date'],
    `Datoen er ${formatDate(date)} og ligger uden for ugen (${edition.startsOn} til ${weekEnds}). Ret datoen, eller skriv "outsideWeek": true, hvis det er meningen.`,
  )
}

const programme: SessionRule = ({ programme, date, startsAt, endsAt }, report) => {
  programme.forEach((slot, index) => {
    const fault = slotFault(slot, { date, startsAt, endsAt })
    if (fault) report(['programme', `${index}`, fault[0]], fault[1])
  })
}

type When = Pick<Session, 'startsAt' | 'endsAt'>

function slotFault(
  slot: When,
  { date, startsAt, endsAt }: When & Pick<Session, 'date'>,
): [keyof When, string] | null {
  if (slot.startsAt) {
    if (date && !startsAt && dateOf(slot.startsAt) !== date) {
      return [
        'startsAt',
        `Programpunktet ligger ikke på arrangementets dag (${date}). Ret en af dem.`,
      ]
    }
    if (startsAt && slot.startsAt < startsAt) {
      return ['startsAt', 'Programpunktet begynder før arrangementet. Ret tidspunktet.']
    }
    if (endsAt && slot.startsAt >= endsAt) {
      return ['startsAt', 'Programpunktet begynder, når arrangementet er slut. Ret tidspunktet.']
    }
  }
  if (!slot.endsAt) return null
  if (slot.startsAt && slot.endsAt <= slot.startsAt) {
    return ['endsAt', 'Programpunktet slutter, før det begynder. Ret et af tidspunkterne.']
  }
  if (endsAt && slot.endsAt > endsAt) {
    return ['endsAt', 'Programpunktet slutter efter arrangementet. Ret tidspunktet.']
  }
  return null
}

const status: SessionRule = ({ status, statusNote }, report) => {
  if (status === 'scheduled' || statusNote) return
  report(['statusNote'], 'Skriv kort, hvorfor det er aflyst, flyttet eller udgået.')
}

const moved: SessionRule = ({ status, movedFrom, startsAt }, report) => {
  const at = (field: string) => ['movedFrom', field]
  const isEmpty = !movedFrom || (!movedFrom.date && !movedFrom.startsAt)
  if (isEmpty) {
    if (status !== 'moved' && !movedFrom) return
    return report(
      ['movedFrom'],
      'Skriv, hvornår det var planlagt før, så brugerne kan se ændringen.',
    )
  }
  if (!movedFrom.startsAt) return
  if (movedFrom.date && dateOf(movedFrom.startsAt) !== movedFrom.date) {
    const began = dateOf(movedFrom.startsAt)
    report(at('startsAt'), `Begyndte ${began}, men datoen var ${movedFrom.date}. Ret den ene.`)
  }
  if (movedFrom.startsAt === startsAt) {
    report(at('startsAt'), 'Det var planlagt til samme tidspunkt som nu. Ret et af dem.')
  }
}

const deadline: SessionRule = ({ registration, date, startsAt }, report) => {
  const { deadline } = registration
  if (!deadline) return
  const starts = deadline.length > 10 ? (startsAt ?? (date && `${date}T23:59`)) : date
  if (!starts) return
  if (deadline > starts) {
    report(
      ['registration', 'deadline'],
      'Tilmeldingsfristen ligger efter arrangementet. Ret fristen.',
    )
  } else if (daysBetween(deadline.slice(0, 10), starts.slice(0, 10)) > 366) {
    report(
      ['registration', 'deadline'],
      'Tilmeldingsfristen ligger mere end et år før arrangementet. Ret fristen.',
    )
  }
}

const registration: SessionRule = ({ registration }, report) => {
  const { method, url, email, urlLost, note } = registration
  const at = (field: string) => ['registration', field]
  if (method === 'link' && !url && !urlLost && !note) {
    report(at('url'), 'Tilmelding sker via et link. Skriv adressen, eller "urlLost": true.')
  }
  if (method === 'email' && !email) {
    report(at('email'), 'Tilmelding sker på mail. Skriv mailadressen.')
  }
  if (url && urlLost) {
    report(at('urlLost'), 'Adressen er udfyldt og altså ikke tabt. Fjern "urlLost".')
  }
}

const recording: SessionRule = ({ recording }, report) => {
  if (recording.available !== false || !recording.url) return
  report(['recording', 'available'], 'Der er en adresse på optagelsen, så den findes. Skriv true.')
}

const organisers: SessionRule = ({ organisers, organiserHint }, report) => {
  if (organisers.length > 0 || organiserHint) return
  report(
    ['organisers'],
    'Arrangøren mangler. Skriv den, eller forklar i organiserHint, hvorfor den ikke er kendt.',
  )
}

const speakers: SessionRule = ({ speakers }, report) =>
  speakers.forEach(({ name, title }, index) => {
    if (name || title) return
    report(['speakers', `${index}`, 'name'], 'Skriv oplægsholderens navn eller titel.')
  })

/** In the order in which they are told where several are about one line. */
export const SESSION_RULES: readonly SessionRule[] = [
  identity,
  checkTitle,
  day,
  weekdayOfDay,
  start,
  end,
  insideWeek,
  programme,
  status,
  moved,
  deadline,
  registration,
  recording,
  organisers,
  speakers,
]
