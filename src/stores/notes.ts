/*
 * The user's notes, saved as they are typed. A write begins at once; while one is under way only the
 * newest text of that session waits. What is typed and not yet in the database is held here, so that it
 * outlives the field, and is put aside on the device, so that it outlives the page.
 */
import { defineStore } from 'pinia'
import { computed, ref, shallowReactive, shallowRef, watch } from 'vue'
import type * as noteTable from '../data/noteTable.ts'
import { isTooLong, joinNewer, supersedes, toNote, type NoteSession } from '../domain/notes.ts'
import type { Note } from '../domain/noteSchema.ts'
import { MESSAGES } from '../domain/messages.ts'
import { dropDraft, dropDrafts, keepDraft, readDrafts } from '../platform/keptDrafts.ts'
import { orMissing } from '../platform/missingScript.ts'
import { warnBeforeLeaving } from '../platform/warnBeforeLeaving.ts'
import { useNotices } from './notices.ts'
import { useStorage } from './storage.ts'

/** saved: the database has it, and tells us in a moment. tooLong: it waits until it is shorter. */
export type DraftState = 'saving' | 'saved' | 'failed' | 'tooLong'

interface Draft {
  note: Note
  state: DraftState
}

export const useNotes = defineStore('notes', () => {
  const notices = useNotices()
  const storage = useStorage()
  /** Null until the database has answered for the first time. */
  const notes = shallowRef<Note[] | null>(null)
  const isUnavailable = ref(false)
  const isReady = computed(() => notes.value !== null)
  const byId = computed(() => new Map(notes.value?.map((note) => [note.sessionId, note])))

  const drafts = shallowReactive(new Map<string, Draft>())
  const writing = new Map<string, Promise<void>>()
  /** When this tab has changed notes. */
  const typedHere = new Set<string>()
  let table: typeof noteTable | null = null

  /** The note as the database has it. */
  const noteOf = (sessionId: string): Note | null => byId.value.get(sessionId) ?? null
  /**
   * What a field shows: what was typed last, or else what is stored; empty when there is no note.
   * With what is not saved stands what another tab has written since: who types on keeps both.
   */
  function textOf(sessionId: string): string {
    const draft = drafts.get(sessionId)
    const stored = noteOf(sessionId)
    if (!draft) return stored?.text ?? ''
    return (draft.state === 'saving' ? draft.note : joinNewer(draft.note, stored)).text
  }
  /**
   * What another tab has written since a field was filled, which its text does not hold.
   * @param basis the note that was stored when the field was filled; null when there was none
   */
  function writtenElsewhere(sessionId: string, basis: Note | null): Note | null {
    const stored = noteOf(sessionId)
    if (!stored || typedHere.has(stored.changedAt)) return null
    const isSame = stored.changedAt === basis?.changedAt || stored.text === basis?.text
    return isSame ? null : stored
  }
  /** How it stands with what was typed; null when there is nothing but what is stored. */
  const stateOf = (sessionId: string): DraftState | null => drafts.get(sessionId)?.state ?? null

  /** Listens to the database. Returns a function that ends it; null when the script for it is out of reach. */
  async function start(): Promise<(() => void) | null> {
    table = await orMissing(import('../data/noteTable.ts'))
    return (
      table &&
      table.watchNotes(show, () => {
        if (notes.value === null) isUnavailable.value = true
      })
    )
  }

  function show(rows: Note[]) {
    const isFirst = notes.value === null
    notes.value = rows
    isUnavailable.value = false
    for (const [id, { state }] of drafts) if (state === 'saved') drafts.delete(id)
    if (isFirst) takeUpDrafts()
  }

  /** Goes on with what a page that was closed had not seen saved. */
  function takeUpDrafts() {
    for (const note of table?.toNotes(readDrafts()) ?? []) {
      if (supersedes(note, noteOf(note.sessionId))) void save(note)
      else dropDraft(note.sessionId)
    }
  }

  /** Saves a text as the session's note. Settles when it, or a newer one, is saved or has failed. */
  const write = (session: NoteSession, text: string): Promise<void> =>
    save(toNote(session, text, after(noteOf(session.id))))

  /** Now, or the moment after the note that is there: the clock of a device can be set back. */
  function after(note: Note | null): Date {
    const last = Date.parse(note?.changedAt ?? '')
    return new Date(Math.max(Date.now(), Number.isNaN(last) ? 0 : last + 1))
  }

  function save(note: Note): Promise<void> {
    const { sessionId: id, text } = note
    const hasFailed = stateOf(id) === 'failed'
    const state = isTooLong(text, noteOf(id)?.text) ? 'tooLong' : hasFailed ? 'failed' : 'saving'
    drafts.set(id, { note, state })
    typedHere.add(note.changedAt)
    keepDraft(id, note)
    const underWay = writing.get(id)
    if (underWay || state === 'tooLong') return underWay ?? Promise.resolve()
    const saving = saveNewest(id)
    writing.set(id, saving)
    return saving
  }

  async function saveNewest(id: string) {
    let draft = drafts.get(id)
    while (draft && draft.state !== 'tooLong') {
      const failure = await store(draft)
      const newest = drafts.get(id)
      if (newest === draft) {
        settle(draft, failure)
        break
      }
      draft = newest
    }
    writing.delete(id)
  }

  /** @returns what to tell the user when it could not be stored */
  async function store({ note, state }: Draft): Promise<string | null> {
    try {
      table ??= await import('../data/noteTable.ts')
      await table.replaceNote(note, undefined, state === 'failed')
      return null
    } catch (error) {
      if (table && error instanceof table.NoteUnreadable) return MESSAGES.noteUnreadable
      const reason = storage.reasonOf(error)
      return reason === null ? MESSAGES.noteFailed : MESSAGES.noteHeldBack + reason
    }
  }

  function settle({ note, state }: Draft, failure: string | null) {
    drafts.set(note.sessionId, { note, state: failure ? 'failed' : 'saved' })
    if (!failure) dropDraft(note.sessionId)
    if (!failure && failed().length === 0) notices.dismiss('note')
    // Told once: the field goes on saying it, also when the notice has been closed.
    if (!failure || state === 'failed') return
    const action = { label: 'Prøv igen', run: tryAgain }
    notices.show({ id: 'note', kind: 'error', text: failure, action })
  }

  const failed = () => [...drafts.values()].filter(({ state }) => state === 'failed')
  const tryAgain = () => failed().forEach(({ note }) => void save(note))

  /** The user has deleted everything: what was on its way goes as well. */
  function forgetDrafts() {
    drafts.clear()
    dropDrafts()
  }

  watch(
    () => [...drafts.values()].some(({ state }) => state === 'failed' || state === 'tooLong'),
    warnBeforeLeaving,
  )

  return {
    notes,
    isReady,
    isUnavailable,
    noteOf,
    textOf,
    stateOf,
    writtenElsewhere,
    start,
    write,
    forgetDrafts,
  }
})
