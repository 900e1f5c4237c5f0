/* A submission as people read it in a mail: one line for each thing, named as `hent` knows the names. */
import { formatDeadline } from './formatTime.ts'
import { speakerText, whenText } from './sessionText.ts'
import { toOfferedSession, type Submission } from './submission.ts'
import { ACCESS_LABELS, ATTENDANCE_LABELS, SECTOR_LABELS } from './wording.ts'

type Line = [name: string, said: string | null | undefined | false]

const toLines = (lines: Line[]) =>
  lines.flatMap(([name, said]) => (said ? [`${name}: ${said}`] : [])).join('\n')

const titleOf = ({ edition }: Submission) => `Forslag til Ledelsesugen ${edition}`

/** All that was filled in. */
export function submissionText(submission: Submission): string {
  const { wantsAmbassador, remark } = submission
  const session = toOfferedSession(submission)
  const { registration, price, access, summary, description } = session
  const lines = toLines([
    ...essentials(submission),
    ['Form', session.attendance && ATTENDANCE_LABELS[session.attendance]],
    ['Link til deltagelse', session.joinUrl],
    ['Oplægsholdere', session.speakers.map(speakerText).join('; ')],
    ['Målgruppe', session.audience],
    ['Adgang', access && ACCESS_LABELS[access]],
    ['Sektorer', session.sectors.map((sector) => SECTOR_LABELS[sector]).join(', ')],
    ['Tilmelding', registration.url ?? registration.email],
    ['Tilmelding', registration.required === false && 'Det er ikke nødvendigt'],
    ['Tilmeldingsfrist', registration.deadline && formatDeadline(registration.deadline)],
    ['Pris', price.free ? 'Gratis' : (price.note ?? (price.free === false && 'Det koster noget'))],
    ['Ønsker ambassadøren med', wantsAmbassador && 'ja'],
    ['Til sekretariatet', remark],
  ])
  const texts = description === summary ? [summary] : [summary, description]
  return [titleOf(submission), lines, ...texts].join('\n\n')
}

/** What the secretariat sees at a glance, where there is no room for all of it. */
export const shortSubmissionText = (submission: Submission): string =>
  [titleOf(submission), toLines(essentials(submission))].join('\n\n')

function essentials(submission: Submission): Line[] {
  const session = toOfferedSession(submission)
  const { venue } = session
  const { contact } = submission
  const town = [venue?.postcode, venue?.city].filter(Boolean).join(' ')
  const people = contact && [contact.name, contact.email, contact.phone]
  return [
    ['Titel', session.title],
    ['Tid', session.date ? whenText(session) : session.dateNote],
    ['Sted', [venue?.name, venue?.street, town].filter(Boolean).join(', ')],
    ['Arrangør', session.organisers.map(({ name }) => name).join(', ')],
    ['Kontakt', people?.filter(Boolean).join(', ')],
  ]
}
