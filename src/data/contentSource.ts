/* The content as the network has it. */
import { CONTENT_PATH } from '../domain/addresses.ts'
import type { Content } from '../domain/contentSchema.ts'
import { ContentReader } from '../domain/contentText.ts'
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
    return await readUnless(response, known)
  } catch (error) {
    throw new ContentUnavailable('the content could not be read', { cause: error })
  }
}

/** How the build writes the beginning, which is not longer than this. What begins in another way is read to its end. */
const BEGINNING = /^\{"format":1,"version":"([^"]+)"/
const LONGEST_BEGINNING = 200
/** Bytes, which may come by the million: not more than a slow phone makes a text of between two frames. */
const IN_ONE_GO = 32_768

/** The content of an answer; null as soon as it begins as what is known. */
async function readUnless(
  response: Response,
  known: string | null | undefined,
): Promise<Content | null> {
  const pieces = response.body?.getReader()
  const decoder = new TextDecoder()
  const reader = new ContentReader()
  let beginning = ''
  for (;;) {
    const { done = true, value = new Uint8Array() } = (await pieces?.read()) ?? {}
    for (let start = 0; start < value.length; start += IN_ONE_GO) {
      const piece = decoder.decode(value.subarray(start, start + IN_ONE_GO), { stream: true })
      if (known && beginning.length < LONGEST_BEGINNING) {
        beginning += piece.slice(0, LONGEST_BEGINNING)
        if (BEGINNING.exec(beginning)?.[1] === known) {
          void pieces?.cancel().catch(() => undefined)
          return null
        }
      }
      await reader.add(piece, pause)
    }
    if (done) return parseContentInParts(reader.end(), pause)
  }
}
