/* Calendar files that are made on the device: Min uge, what has to be put right, a session with reminders. */
import { readCalendarFile, type CalendarSource } from '../data/calendarFileSource.ts'
import { parseCalendarAddress } from '../domain/calendarRequest.ts'
import { parseContent } from '../domain/parseContent.ts'
import { MESSAGES } from '../domain/messages.ts'

/**
 * @param release the content that came with the release, for a device whose database has none
 * @returns a file to be downloaded, null where there is nothing to put in it
 */
export async function answerCalendar(
  url: URL,
  release: () => Promise<Response | undefined>,
): Promise<Response | null> {
  const request = parseCalendarAddress(url)
  if (!request) return null
  const fallback = async (): Promise<CalendarSource | null> => {
    const response = await release()
    if (!response) return null
    const { sessions, site } = parseContent(await response.json())
    return { sessions, origin: site.origin }
  }
  const file = await readCalendarFile(request, new Date(), { fallback })
  if (!file) return null
  return new Response(file.text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** What the user reads in the place of a file that could not be made, with a way back. */
export const noCalendar = (): Response =>
  new Response(
    `<!doctype html><html lang="da"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ingen kalenderfil – Ledelsesugen</title><body><main><h1>Ingen kalenderfil</h1><p>${MESSAGES.calendarEmpty}</p><p><a href="/min-uge">Til Min uge</a></p></main></body></html>`,
    { status: 404, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  )
