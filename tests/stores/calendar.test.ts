import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { database } from '../support/device.ts'
import { readCalendarChoices, replaceCalendarChoices } from '../../src/data/calendarChoiceTable.ts'
import { useCalendar } from '../../src/stores/calendar.ts'

beforeEach(() => setActivePinia(createPinia()))

const BEFORE = { reminder: 30, withDeadlines: true, withNotes: false } as const
const AFTER = { ...BEFORE, withNotes: true }

it('what is chosen before the device has answered leaves the rest as it was chosen before', async () => {
  await replaceCalendarChoices(BEFORE, database)
  const calendar = useCalendar()
  const starting = calendar.start()
  const choosing = calendar.choose({ withNotes: true })
  const stop = await starting
  await choosing
  stop?.()
  expect(calendar.choices).toEqual(AFTER)
  expect(await readCalendarChoices(database)).toEqual(AFTER)
})

it('what is chosen in one tab leaves what was chosen in another', async () => {
  const calendar = useCalendar()
  const stop = await calendar.start()
  await replaceCalendarChoices(BEFORE, database)
  await calendar.choose({ withNotes: true })
  stop?.()
  expect(await readCalendarChoices(database)).toEqual(AFTER)
})
