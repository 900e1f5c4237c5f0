/*
 * The content as the host has it now. Firefox and Chromium ask for a file only once at a time: a question
 * that a host never answers would hold up that of the next page, though the one that asked was left long ago.
 */
import { FILE_LIMIT, network } from './network.ts'

declare const self: ServiceWorkerGlobalScope

/** Questions that wait for their answer, each with the page that asked. */
const waiting = new Map<AbortController, string>()

/** @throws when there is no answer within the limit, or its page is left before and another one asks */
export async function newestContent(request: Request, page: string): Promise<Response> {
  for (const [giveUp, asker] of waiting) if (!(await self.clients.get(asker))) giveUp.abort()
  const giveUp = new AbortController()
  waiting.set(giveUp, page)
  try {
    return await network(request, FILE_LIMIT, giveUp)
  } finally {
    waiting.delete(giveUp)
  }
}
