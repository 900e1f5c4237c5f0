/* What stands in the form → a submission, or what is wrong, field by field and in plain Danish. */
import type { Session } from './contentSchema.ts'
import { check } from './parseContent.ts'
import {
  parseSubmission,
  submissionSchema,
  toOfferedSession,
  type Submission,
} from './submission.ts'
import { clean, NO_TITLE, toData, type SubmissionWeek, type Tell } from './submissionData.ts'
import { OTHER_DAY, type SubmissionDraft } from './submissionDraft.ts'

/** `field` is the name of a field of the draft, with the number of its row in a list: `speakers.1`. */
export interface FieldProblem {
  field: string
  message: string
}

export interface ReadSubmission {
  /** Null while something is wrong. */
  submission: Submission | null
  /** In the order of the form. */
  problems: FieldProblem[]
  /** As the public would see it, with what is right so far. */
  preview: Session | null
}

/** @param week that the event is offered for */
export function readSubmission(draft: SubmissionDraft, week: SubmissionWeek): ReadSubmission {
  const found = new Map<string, string>()
  const tell: Tell = (field, message) => found.has(field) || found.set(field, message)
  const data = toData(draft, week, tell)
  const { value, problems = [] } = parseSubmission(data)
  // Rules between fields are silent while a single field is wrong: without those they are asked again.
  const rest = withoutWrong(data, problems)
  const { problems: more = [] } = parseSubmission(rest)
  for (const { path, message } of [...problems, ...more]) tell(fieldAt(path, draft), message)
  const order = Object.keys(draft)
  const place = ({ field }: FieldProblem) => order.indexOf(field.split('.')[0] ?? '')
  const sorted = [...found].map(([field, message]) => ({ field, message }))
  return {
    submission: value && found.size === 0 ? value : null,
    problems: sorted.sort((a, b) => place(a) - place(b)),
    preview: toPreview(withoutWrong(rest, more)),
  }
}

type Data = Omit<ReturnType<typeof toData>, 'session'> & { session: object }

function withoutWrong(data: Data, problems: readonly { path: string[] }[]): Data {
  const wrong = problems.map(({ path }) => (path[0] === 'session' ? path[1] : path[0]))
  const isRight = ([field]: [string, unknown]) => !wrong.includes(field)
  const needed = { title: NO_TITLE, summary: '–', description: '–', organisers: [{ name: '–' }] }
  return {
    ...data,
    session: { ...needed, ...Object.fromEntries(Object.entries(data.session).filter(isRight)) },
    contact: wrong.includes('contact') ? null : data.contact,
    remark: wrong.includes('remark') ? null : data.remark,
  }
}

function toPreview(data: Data): Session | null {
  const { value } = check(submissionSchema, data)
  return value ? toOfferedSession(value) : null
}

const FIELDS: Record<string, keyof SubmissionDraft> = {
  startsAt: 'starts',
  endsAt: 'ends',
  'venue.name': 'venueName',
  'venue.street': 'street',
  'venue.postcode': 'postcode',
  'venue.city': 'city',
  'registration.url': 'registrationUrl',
  'registration.email': 'registrationEmail',
  'registration.deadline': 'deadline',
  'price.note': 'priceNote',
  'contact.name': 'contactName',
  'contact.email': 'contactEmail',
  'contact.phone': 'contactPhone',
}

/** The field that a place in a submission comes from. */
function fieldAt(path: readonly string[], draft: SubmissionDraft): string {
  const [first = '', row = '0'] = path[0] === 'session' ? path.slice(1) : path
  if (first === 'organisers' || first === 'speakers') {
    const isUsed = (texts: object) => Object.values(texts).some((text) => clean(String(text)))
    const used = draft[first].flatMap((texts, at) => (isUsed(texts) ? [at] : []))
    return `${first}.${used[Number(row)] ?? 0}`
  }
  if (first === 'date' && draft.day === OTHER_DAY) return 'otherDay'
  if (first === 'date') return 'day'
  return FIELDS[path[0] === 'session' ? path.slice(1).join('.') : path.join('.')] ?? first
}
