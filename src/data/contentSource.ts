/* The content as the network has it. */
import { CONTENT_PATH } from '../domain/addresses.ts'
import type { Content } from '../domain/contentSchema.ts'
import { parseContent } from '../domain/parseContent.ts'

/** The world's fault, and expected: no net, a login page in between, half an answer. Nothing is replaced by it. */
export class ContentUnavailable extends Error {
  override name = 'ContentUnavailable'
}

const TIME_LIMIT = 15_000

/**
 * Fetches the newest content and lets it through the door.
 * @throws {ContentUnavailable} for every answer that is not whole, ours and as the schema says
 */
export async function fetchContent(): Promise<Content> {
  try {
    const response = await fetch(CONTENT_PATH, {
      cache: 'no-cache',
      signal: AbortSignal.timeout(TIME_LIMIT),
    })
    if (response.status !== 200 || response.redirected) {
      throw new ContentUnavailable(`status ${response.status}`)
    }
    if (!response.headers.get('content-type')?.includes('json')) {
      throw new ContentUnavailable('not JSON')
    }
    return parseContent(await response.json())
  } catch (error) {
    if (error instanceof ContentUnavailable) throw error
    throw new ContentUnavailable('the content could not be fetched', { cause: error })
  }
}
