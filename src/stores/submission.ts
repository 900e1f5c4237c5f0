/*
 * The event that somebody is writing an offer of. It is put aside on the device at every key. Faults are
 * found all the time, and shown of a field when it has been left, or when one wants to send.
 */
import { defineStore } from 'pinia'
import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { findAlike } from '../domain/likeness.ts'
import { emptyDraft, isEmptyDraft, parseDraft } from '../domain/submissionDraft.ts'
import { readSubmission, type FieldProblem } from '../domain/submissionFields.ts'
import { toSubmissionMail, type SubmissionMail } from '../domain/submissionMail.ts'
import { SUBMISSION_MESSAGES } from '../domain/submissionWording.ts'
import { nextWeek } from '../domain/week.ts'
import {
  dropKeptSubmission,
  keepSubmission,
  readKeptSubmission,
  watchKeptSubmission,
} from '../platform/keptSubmission.ts'
import { warnBeforeLeaving } from '../platform/warnBeforeLeaving.ts'
import { useClock } from './clock.ts'
import { useNotices } from './notices.ts'
import { useProgramme } from './programme.ts'

export const useSubmission = defineStore('submission', () => {
  const clock = useClock()
  const programme = useProgramme()
  const notices = useNotices()
  const draft = ref(emptyDraft())
  /** When an earlier visit wrote the draft that was found here; null where none was. */
  const foundAt = ref<Date | null>(null)
  const isKept = ref(true)
  const isEmpty = computed(() => isEmptyDraft(draft.value))
  /** The fields that are finished for now, so that their faults may be shown. */
  const left = reactive(new Set<string>())
  /** What the fields on the page are called. */
  const labels = reactive(new Map<string, string>())
  /** With the name of its field: two fields may have the same problem. */
  function naming({ field, message }: FieldProblem): string {
    const label = labels.get(field)
    return label ? `${label}${label.endsWith('?') ? '' : ':'} ${message}` : message
  }
  /** What is read aloud of the field that was left last. */
  const said = ref('')
  /** Ready to be sent; null again as soon as anything is changed. */
  const mail = shallowRef<SubmissionMail | null>(null)

  /** The next week that is not over; null until the clock is known. */
  const week = computed(() => clock.now && nextWeek(programme.content?.editions ?? [], clock.now))
  const found = computed(() => week.value && readSubmission(draft.value, week.value))
  const preview = computed(() => (draft.value.title.trim() ? found.value?.preview : null) ?? null)
  const problems = computed(() => found.value?.problems ?? [])
  const shown = computed(() => problems.value.filter(({ field }) => left.has(field)))
  const problemAt = (field: string): string | null =>
    shown.value.find((problem) => problem.field === field)?.message ?? null
  const alike = computed(() => {
    const { year } = week.value ?? {}
    const offered = preview.value
    return offered
      ? findAlike(
          offered,
          programme.cards.filter(({ edition }) => edition === year),
        ).slice(0, 3)
      : []
  })

  /** Takes up what an earlier visit wrote. Returns a function that ends listening to other tabs. */
  function start(): () => void {
    takeUp()
    return watchKeptSubmission(takeUp)
  }

  function takeUp() {
    // What could not be put aside is only here.
    if (!isKept.value) return
    const kept = Object(readKeptSubmission()) as { draft?: unknown; savedAt?: unknown }
    const read = parseDraft(kept.draft)
    const at = new Date(String(kept.savedAt))
    foundAt.value = read && !Number.isNaN(at.getTime()) ? at : null
    if (JSON.stringify(read) === JSON.stringify(draft.value)) return
    isTakingUp = true
    replaceDraft(read ?? emptyDraft())
    isTakingUp = false
  }

  function replaceDraft(by: typeof draft.value) {
    draft.value = by
    left.clear()
  }

  let isTakingUp = false
  function keep() {
    mail.value = null
    if (isTakingUp) return
    if (isEmpty.value) return dropKeptSubmission()
    isKept.value = keepSubmission({ savedAt: new Date().toISOString(), draft: draft.value })
    warnBeforeLeaving(!isKept.value)
  }
  // At once: the page may be gone in the next moment.
  watch(draft, keep, { deep: true, flush: 'sync' })

  /** A field that was changed is left: what is wrong with it is shown and said. */
  function leave(field: string) {
    left.add(field)
    const message = problemAt(field)
    said.value = message ? naming({ field, message }) : ''
  }

  /** A field that is being written in again is not told of before it is left, unless it is told of already. */
  function begin(field: string) {
    if (problemAt(field) === null) left.delete(field)
  }

  /** Makes the mail, of what is written at the end of it. False, with all faults shown, when something is wrong. */
  async function prepare(to: string): Promise<boolean> {
    problems.value.forEach(({ field }) => left.add(field))
    const submission = found.value?.submission
    if (!submission) return false
    const made = await toSubmissionMail(submission, to)
    if (JSON.stringify(found.value?.submission) !== JSON.stringify(submission)) return prepare(to)
    mail.value = made
    return true
  }

  const remove = () => exchange(emptyDraft(), SUBMISSION_MESSAGES.deleted)

  /** Puts a draft in the place of the one that is there, which can be had back, whatever is written meanwhile. */
  function exchange(by: typeof draft.value, text: string) {
    const removed = draft.value
    replaceDraft(by)
    foundAt.value = null
    if (isEmptyDraft(removed)) return notices.dismiss('submission')
    const run = () => exchange(removed, SUBMISSION_MESSAGES.exchanged)
    notices.show({
      ...{ id: 'submission', kind: 'info', text, later: 'Luk' },
      action: { label: 'Fortryd', run, undoes: true },
    })
  }

  return {
    ...{ draft, foundAt, isKept, isEmpty, said, mail, week, preview, problems, shown, alike },
    ...{ labels, naming, problemAt, start, begin, leave, prepare, remove },
  }
})
