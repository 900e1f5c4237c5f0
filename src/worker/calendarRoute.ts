/* Calendar files that are made on the device: Min uge, what has to be put right, a session with reminders. */
import { readCalendarFile } from '../data/calendarFileSource.ts'
import { parseCalendarAddress } from '../domain/calendarRequest.ts'
import { MESSAGES } from '../domain/wording.ts'

/** @returns a file to be downloaded, null where there is nothing to put in it */
export async function answerCalendar(url: URL): Promise<Response | null> {
  const request = parseCalendarAddress(url)
  const file = request && (await readCalendarFile(request, new Date()))
  if (!file) return null
  return new Response(file.text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** What the user reads in the place of a file that could not be made. */
export const noCalendar = (): Response =>
  new Response(MESSAGES.calendarEmpty, {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
