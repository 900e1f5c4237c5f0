/*
 * The network with a limit. A train's net takes the question and never answers: what waits for it
 * without a limit is a white page.
 */

/** Pages: somebody is looking at a white screen meanwhile. */
export const PAGE_LIMIT = 2_500
/** Content and single files: what is on the device is shown meanwhile. */
export const FILE_LIMIT = 15_000
/** A file of a new release, all of it: nobody waits for it, and a slow net shall get there. */
export const INSTALL_LIMIT = 60_000

/** Fails when no answer has begun after `limit` ms, or `giveUp` says so. One that has begun may take its time. */
export async function network(
  request: Request,
  limit: number,
  giveUp = new AbortController(),
): Promise<Response> {
  const timer = setTimeout(() => giveUp.abort(), limit)
  try {
    return await fetch(request, { signal: giveUp.signal })
  } finally {
    clearTimeout(timer)
  }
}
