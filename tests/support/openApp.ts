/*
 * The whole app in a document, as a visitor has it: the real router, stores, database and content;
 * only the network is a double. It is closed and the device emptied when the test is over.
 */
import { database } from './device.ts'
import { afterEach, expect, vi } from 'vitest'
import { createMemoryHistory, type Router } from 'vue-router'
import { createApp, createAppRouter } from '../../src/app.ts'
import { addBookmark } from '../../src/data/bookmarkTable.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { wholeContent, type PageContent } from '../../src/domain/pageContent.ts'
import { useProgramme } from '../../src/stores/programme.ts'
import { answers, stubNetwork, type Answer, type Network } from './fetchMock.ts'
import { realContent } from './realContent.ts'

export interface OpenApp {
  /** The part of the document that the app fills. */
  root: HTMLElement
  router: Router
  network: Network
  /** The components that have been rendered again since they were mounted, in order. */
  renderedAgain: string[]
}

const closings: (() => Promise<void>)[] = []

/**
 * Opens the app at an address.
 * @param page what the page carries; by default all of the real content
 * @param answer what the network says; by default nothing new
 */
export async function openApp(
  path: string,
  {
    page = wholeContent(realContent),
    answer = answers.noNetwork(),
  }: { page?: PageContent | null; answer?: Answer } = {},
): Promise<OpenApp> {
  const network = stubNetwork(answer)
  const giveUp = new AbortController()
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(giveUp.signal)
  const router = createAppRouter(createMemoryHistory())
  const app = createApp({ router, content: page, hydrate: false })
  const renderedAgain: string[] = []
  app.mixin({
    updated() {
      renderedAgain.push((this as { $options: { __name?: string } }).$options.__name ?? '')
    },
  })
  const loads: Promise<unknown>[] = []
  useProgramme().$onAction(({ name, after, onError }) => {
    if (name !== 'load') return
    loads.push(
      new Promise((resolve) => {
        after(resolve)
        onError(resolve)
      }),
    )
  })
  await router.push(path)
  await router.isReady()
  const root = document.createElement('div')
  document.body.append(root)
  app.mount(root)
  closings.push(async () => {
    giveUp.abort(new DOMException('The test is over', 'AbortError'))
    // The app asks when it is mounted, so there has been a question; what it writes must not reach the next test.
    await vi.waitFor(() => expect(loads.length).toBeGreaterThan(0))
    await Promise.all(loads)
    app.unmount()
    root.remove()
  })
  return { root, router, network, renderedAgain }
}

afterEach(async () => {
  for (const close of closings.splice(0)) await close()
})

/** Keeps sessions as an earlier visit did. */
export async function keepBefore(...sessions: Session[]): Promise<void> {
  const at = new Date('2020-10-01T08:00:00Z')
  for (const session of sessions) await addBookmark(toBookmark(session, at), database)
}
