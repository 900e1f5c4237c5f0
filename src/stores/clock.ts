/*
 * What time it is. Null until the page is mounted: a page is rendered at build, where no clock
 * belongs, and must say the same before the browser's clock is asked.
 * `?nu=2020-10-27T11:45` sets a preview clock, so that the week can be tried at any moment.
 */
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { isRealDate, toInstant, toLocal } from '../domain/localTime.ts'

const TICK = 15_000
const MINUTE = 60_000

/** The value of `?nu=` as wall time in Denmark; null when it is not one. */
export function toPreviewTime(query: unknown): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d))?$/.exec(String(query))
  const [, date = '', hour = '12', minute = '00'] = match ?? []
  return isRealDate(date) ? `${date}T${hour}:${minute}` : null
}

export const useClock = defineStore('clock', () => {
  const deviceNow = ref<number | null>(null)
  /** How far the preview clock is from the device's, in ms; null without preview. */
  const offset = ref<number | null>(null)

  const now = computed(() =>
    deviceNow.value === null ? null : new Date(deviceNow.value + (offset.value ?? 0)),
  )
  const localNow = computed(() => now.value && toLocal(now.value))
  const isPreview = computed(() => offset.value !== null)

  /** In whole minutes, as all that is reckoned with: what hangs on the clock is not asked again in between. */
  const deviceMinute = () => Math.floor(Date.now() / MINUTE) * MINUTE
  function tick() {
    deviceNow.value = deviceMinute()
  }

  /** Starts ticking. Returns a function that stops it. */
  function start(): () => void {
    tick()
    const timer = setInterval(tick, TICK)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }

  /** Shows the site as at a wall time in Denmark, or as now when null. The clock goes on from there. */
  function preview(local: string | null) {
    offset.value = local === null ? null : toInstant(local).getTime() - deviceMinute()
    if (deviceNow.value !== null) tick()
  }

  return { now, localNow, isPreview, start, preview }
})
