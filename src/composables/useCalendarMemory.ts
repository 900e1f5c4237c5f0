/* Listens to what was handed to the calendar as long as something on screen shows it. */
import { onMounted, onUnmounted } from 'vue'
import { useCalendar } from '../stores/calendar.ts'

export function useCalendarMemory() {
  const calendar = useCalendar()
  let stop: (() => void) | null = null
  let hasEnded = false
  onMounted(async () => {
    stop = await calendar.start()
    if (hasEnded) stop?.()
  })
  onUnmounted(() => {
    hasEnded = true
    stop?.()
  })
  return calendar
}
