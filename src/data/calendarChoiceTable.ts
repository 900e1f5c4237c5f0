/* What the user wanted in the calendar the last time. One row. */
import * as v from 'valibot'
import { NO_CHOICES, REMINDERS, type CalendarChoices } from '../domain/calendarRequest.ts'
import { check } from '../domain/parseContent.ts'
import { database } from './database.ts'
import { read, write } from './gate.ts'

const KEY = 'calendarChoices'
const rowSchema = v.object({
  value: v.object({
    reminder: v.nullable(v.picklist(REMINDERS)),
    withDeadlines: v.boolean(),
    withNotes: v.boolean(),
  }),
})

/** What was chosen last; nothing where none was, or what is stored cannot be read. */
export async function readCalendarChoices(db = database): Promise<CalendarChoices> {
  return (
    check(rowSchema, await read(db, [db.settings], () => db.settings.get(KEY))).value?.value ??
    NO_CHOICES
  )
}

/** Remembers what is chosen anew. What is not stays as it was. */
export async function replaceCalendarChoices(
  wanted: Partial<CalendarChoices>,
  db = database,
): Promise<void> {
  await write(db, [db.settings], async () => {
    const value = { ...(await readCalendarChoices(db)), ...wanted }
    await db.settings.put({ key: KEY, value })
  })
}
