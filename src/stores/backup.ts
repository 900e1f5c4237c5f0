/* A backup of all that is the user's: saved as a file, and laid in from one after a look at it. */
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Backup } from '../domain/backup.ts'
import type { RestoreOffer } from '../domain/restore.ts'
import { MESSAGES } from '../domain/messages.ts'
import { downloadFile } from '../platform/downloadFile.ts'
import { readFile } from '../platform/readFile.ts'
import { useNotices } from './notices.ts'
import { useProgramme } from './programme.ts'
import { useStorage } from './storage.ts'

const LIMIT = 5_000_000

const loadScripts = () =>
  Promise.all([
    import('../data/backupTable.ts'),
    import('../domain/backup.ts'),
    import('../domain/restore.ts'),
  ])

export const useBackup = defineStore('backup', () => {
  const programme = useProgramme()
  const notices = useNotices()

  /** What the chosen file has beside what is here; null when there is none. */
  const offer = shallowRef<RestoreOffer | null>(null)
  /** What is wrong with the chosen file, in Danish sentences. */
  const problems = ref<string[]>([])

  const fail = (text: string) => notices.show({ id: 'backup', kind: 'error', text })

  /** Hands the user the file. False when it could not be made. */
  async function save(): Promise<boolean> {
    try {
      const [{ readBackupRows }, { backupName, toBackupText }] = await loadScripts()
      const now = new Date()
      const text = toBackupText(await readBackupRows(), now)
      downloadFile(backupName(now), 'application/json', text)
      return true
    } catch {
      return false
    }
  }

  /** Counts what was asked for: an answer that comes late is none to what is asked now. */
  let asked = 0

  /** Looks into a file. Nothing is taken from it yet. */
  async function read(file: Blob) {
    forget()
    const own = asked
    try {
      const [{ readBackupRows }, { FILE_PROBLEMS, parseBackup, toBackup }, { toRestoreOffer }] =
        await loadScripts()
      const { text, fault } = await readFile(file, LIMIT)
      if (own !== asked) return
      if (fault) {
        problems.value = [FILE_PROBLEMS[fault]]
        return
      }
      const { backup, problems: found } = parseBackup(text)
      problems.value = found
      if (!backup) return
      const here = toBackup(await readBackupRows())
      if (own === asked) offer.value = toRestoreOffer(here, backup, programme.cards)
    } catch {
      if (own === asked) fail(MESSAGES.restoreReadFailed)
    }
  }

  /** Lays in what was chosen of the offer, all or nothing. @returns what is new here; null on failure, which is told. */
  async function restore(
    bookmarkIds: ReadonlySet<string>,
    noteIds: ReadonlySet<string>,
  ): Promise<Backup | null> {
    if (!offer.value) return null
    const { file } = offer.value
    const own = asked
    try {
      const { restoreBackup } = await import('../data/backupTable.ts')
      const written = await restoreBackup({
        ...file,
        bookmarks: file.bookmarks.filter(({ sessionId }) => bookmarkIds.has(sessionId)),
        notes: file.notes.filter(({ sessionId }) => noteIds.has(sessionId)),
      })
      // Another file may have been chosen meanwhile.
      if (own === asked) forget()
      notices.dismiss('backup')
      return written
    } catch (error) {
      useStorage().tellFailure(error, { id: 'backup', text: MESSAGES.restoreFailed })
      return null
    }
  }

  function forget() {
    asked++
    offer.value = null
    problems.value = []
  }

  return { offer, problems, save, read, restore, forget }
})
