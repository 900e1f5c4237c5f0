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
 * @param known settles with the version that is on the device and was read from there, if any: of an
 * answer that says at its beginning that it is the same, the rest is neither awaited nor read
 * @returns null for that
 * @throws {ContentUnavailable} for every answer that is not whole, ours and as the schema says
 */
export async function fetchContent(): Promise<Content>
export async function fetchContent(known: Promise<string | null>): Promise<Content | null>
export async function fetchContent(known?: Promise<string | null>): Promise<Content | null> {
  const response = await ask('no-cache')
  // »As you have it«, said to somebody who has nothing any more.
  return parseAnswer(response?.status === 304 ? await ask('reload') : response, await known)
}

/**
 * The content that came to this device with the release of the app, from its worker. The net is not asked.
 * @returns null where no worker answers, or what it has cannot be read
 */
export async function fetchContentOfRelease(): Promise<Content | null> {
  if (!globalThis.navigator?.serviceWorker?.controller) return null
  return parseAnswer(await ask('force-cache'), null).catch(() => null)
}

/** Null for no answer, or one from another host than ours. */
const ask = (cache: RequestCache) =>
  fetch(CONTENT_PATH, {
    cache,
    mode: 'same-origin',
    signal: AbortSignal.timeout(TIME_LIMIT),
  }).catch(() => null)

async function parseAnswer(
  response: Response | null,
  known: string | null | undefined,
): Promise<Content | null> {
  if (!response) throw new ContentUnavailable('no answer')
  // 206 is a part, whoever asked for it.
  if (response.status !== 200 || response.redirected) {
    throw new ContentUnavailable(`status ${response.status}`)
  }
  if (!response.headers.get('content-type')?.includes('json')) {
    throw new ContentUnavailable('not JSON')
  }
  try {
    const text = await textUnless(response, known)
    return text === null ? null : await parseContentInParts(JSON.parse(text), pause)
  } catch (error) {
    throw new ContentUnavailable('the content could not be read', { cause: error })
  }
}

/** How the build writes the beginning. What begins in another way is read to its end. */
const BEGINNING = /^\{"format":1,"version":"([^"]+)"/

/** The text of an answer; null as soon as it begins as what is known. */
async function textUnless(response: Response, known: string | null | undefined) {
  if (!known || !response.body) return response.text()
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    text += decoder.decode(value, { stream: !done })
    if (BEGINNING.exec(text)?.[1] === known) {
      void reader.cancel().catch(() => undefined)
      return null
    }
    if (done) return text
  }
}
