/* Listens to what was handed to the calendar as long as something on screen shows it. */
import { useCalendar } from '../stores/calendar.ts'
import { useStarted } from './useStarted.ts'

export function useCalendarMemory() {
  const calendar = useCalendar()
  useStarted(calendar.start)
  return calendar
}
