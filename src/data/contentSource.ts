/* The content as the network has it. */
import { CONTENT_PATH } from '../domain/addresses.ts'
import type { Content } from '../domain/contentSchema.ts'
import { parseContentInParts } from '../domain/parseContent.ts'
import { pause } from './pause.ts'

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
  const response = await ask('no-cache')
  // »As you have it«, said to somebody who has nothing any more.
  return parseAnswer(response?.status === 304 ? await ask('reload') : response)
}

/**
 * The content that came to this device with the release of the app, from its worker. The net is not asked.
 * @returns null where no worker answers, or what it has cannot be read
 */
export async function fetchContentOfRelease(): Promise<Content | null> {
  if (!globalThis.navigator?.serviceWorker?.controller) return null
  return parseAnswer(await ask('force-cache')).catch(() => null)
}

/** Null for no answer, or one from another host than ours. */
const ask = (cache: RequestCache) =>
  fetch(CONTENT_PATH, {
    cache,
    mode: 'same-origin',
    signal: AbortSignal.timeout(TIME_LIMIT),
  }).catch(() => null)

async function parseAnswer(response: Response | null): Promise<Content> {
  if (!response) throw new ContentUnavailable('no answer')
  // 206 is a part, whoever asked for it.
  if (response.status !== 200 || response.redirected) {
    throw new ContentUnavailable(`status ${response.status}`)
  }
  if (!response.headers.get('content-type')?.includes('json')) {
    throw new ContentUnavailable('not JSON')
  }
  try {
    return await parseContentInParts(await response.json(), pause)
  } catch (error) {
    throw new ContentUnavailable('the content could not be read', { cause: error })
  }
}
