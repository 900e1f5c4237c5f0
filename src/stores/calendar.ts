/*
 * What the user wants in the calendar, what has been handed to it, and what is no longer right there.
 * Started by the pages that show it.
 */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { isAhead, toRepairs } from '../domain/calendarExport.ts'
import type { CalendarExport } from '../domain/calendarExportSchema.ts'
import {
  NO_CHOICES,
  type CalendarChoices,
  type CalendarRequest,
} from '../domain/calendarRequest.ts'
import { MESSAGES } from '../domain/messages.ts'
import { downloadFile } from '../platform/downloadFile.ts'
import { orMissing } from '../platform/missingScript.ts'
import { useClock } from './clock.ts'
import { useNotices } from './notices.ts'
import { useProgramme } from './programme.ts'
import { useStorage } from './storage.ts'

export const useCalendar = defineStore('calendar', () => {
  const clock = useClock()
  const notices = useNotices()
  const programme = useProgramme()
  const choices = shallowRef<CalendarChoices>(NO_CHOICES)
  /** Chosen before the device has said what was chosen last; null afterwards. */
  let early: Partial<CalendarChoices> | null = {}
  /** Null until the database has answered. */
  const exports = shallowRef<CalendarExport[] | null>(null)

  const source = () => {
    const { content, site } = programme
    return content?.whole && site ? { sessions: content.sessions, origin: site.origin } : null
  }

  /** Only the whole content can tell what is gone. */
  const repairs = computed(() => {
    const from = source()
    const { now } = clock
    if (!from || !exports.value || !now) return []
    const all = toRepairs({ ...from, exports: exports.value, notes: new Map(), now })
    return all.filter((repair) => isAhead(repair, now))
  })

  /** Listens to the database. Returns a function that ends it; null when the script for it is out of reach. */
  async function start(): Promise<(() => void) | null> {
    const modules = await orMissing(
      Promise.all([
        import('../data/calendarExportTable.ts'),
        import('../data/calendarChoiceTable.ts'),
      ]),
    )
    if (!modules) return null
    const [exportTable, choiceTable] = modules
    // Without a store there is nothing to remember; the page says so beside the bookmarks.
    const before = await choiceTable.readCalendarChoices().catch(() => NO_CHOICES)
    // What the user has chosen meanwhile is newer, and the rest of it is as it was.
    if (early) choices.value = { ...before, ...early }
    early = null
    return exportTable.watchCalendarExports(
      (rows) => {
        exports.value = rows
      },
      () => {
        exports.value = null
      },
    )
  }

  /** The user says that the calendar has been put right, by the file or by hand. */
  async function settleRepairs(): Promise<boolean> {
    const right = repairs.value.map(({ before, exported }) => ({
      ...exported,
      sequence: before.sequence,
    }))
    try {
      const { replaceCalendarExports } = await import('../data/calendarExportTable.ts')
      await replaceCalendarExports(right)
      notices.dismiss('calendar')
      return true
    } catch (error) {
      useStorage().tellFailure(error, { id: 'calendar', text: MESSAGES.agendaFailed })
      return false
    }
  }

  async function choose(wanted: Partial<CalendarChoices>) {
    if (early) early = { ...early, ...wanted }
    choices.value = { ...choices.value, ...wanted }
    try {
      const { replaceCalendarChoices } = await import('../data/calendarChoiceTable.ts')
      await replaceCalendarChoices(wanted)
    } catch {
      // Wanted now, forgotten the next time: nothing is lost that must be told.
    }
  }

  /** When what is kept on the device has been deleted. */
  function forgetChoices() {
    choices.value = NO_CHOICES
  }

  /** Makes the file here and remembers what is in it; null where there is nothing to put in it. */
  async function make(request: CalendarRequest) {
    const { readCalendarFile } = await import('../data/calendarFileSource.ts')
    const from = source()
    return readCalendarFile(request, new Date(), from ? { source: from } : {})
  }

  /** Makes the file and hands it over, where no worker does. */
  async function download(request: CalendarRequest) {
    try {
      const file = await make(request)
      if (!file) {
        notices.show({ id: 'calendar', kind: 'error', text: MESSAGES.calendarEmpty })
        return
      }
      downloadFile(file.name, 'text/calendar; charset=utf-8', file.text)
      notices.dismiss('calendar')
    } catch (error) {
      useStorage().tellFailure(error, { id: 'calendar', text: MESSAGES.calendarFailed })
    }
  }

  /** Remembers a file that the site hands over as it lies there. The file comes whether this succeeds or not. */
  const remember = (request: CalendarRequest) => make(request).catch(() => null)

  return {
    choices,
    exports,
    repairs,
    start,
    choose,
    forgetChoices,
    download,
    remember,
    settleRepairs,
  }
})
