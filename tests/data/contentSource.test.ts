import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  ContentUnavailable,
  fetchContent,
  fetchContentOfRelease,
} from '../../src/data/contentSource.ts'
import { toContentText } from '../../src/domain/contentText.ts'
import {
  answers,
  stubNetwork,
  stubTimeLimits,
  type Answer,
  type Network,
} from '../support/fetchMock.ts'
import { contentWith, newerContent, realContent } from '../support/realContent.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** A status that can have no body. */
const unchanged: Answer = () => Promise.resolve(new Response(null, { status: 304 }))

describe('the network has the content', () => {
  it('it is asked for anew and comes through the door', async () => {
    const network = stubNetwork(answers.json(realContent))
    await expect(fetchContent()).resolves.toEqual(realContent)
    expect(network.asked).toEqual(['/content.json'])
    expect(network.latest).toMatchObject({ cache: 'no-cache', mode: 'same-origin' })
  })

  it('it is read as the build writes it, and not where it was cut off between two sessions', async () => {
    const text = toContentText(realContent)
    stubNetwork(answers.text(text))
    await expect(fetchContent()).resolves.toEqual(realContent)
    await expect(fetchContent(Promise.resolve('older'))).resolves.toEqual(realContent)
    stubNetwork(answers.text(text.slice(0, text.lastIndexOf('\n{'))))
    await expect(fetchContent()).rejects.toBeInstanceOf(ContentUnavailable)
  })

  it('a letter that comes in two halves is whole', async () => {
    const bytes = new TextEncoder().encode(toContentText(realContent))
    const inside = bytes.findIndex((byte) => byte > 127) + 1
    const body = new ReadableStream({
      start: (stream) => {
        stream.enqueue(bytes.slice(0, inside))
        stream.enqueue(bytes.slice(inside))
        stream.close()
      },
    })
    const headers = { 'content-type': 'application/json' }
    stubNetwork(() => Promise.resolve(new Response(body, { headers })))
    await expect(fetchContent()).resolves.toEqual(realContent)
  })

  it('F13: »unchanged« to a browser that has nothing is asked again, once, past every cache', async () => {
    const asked: (RequestCache | undefined)[] = []
    const network: Network = stubNetwork((signal) => {
      asked.push(network.latest?.cache)
      return (asked.length === 1 ? unchanged : answers.json(realContent))(signal)
    })
    await expect(fetchContent()).resolves.toEqual(realContent)
    expect(asked).toEqual(['no-cache', 'reload'])

    network.answer = unchanged
    network.asked.length = 0
    await expect(fetchContent()).rejects.toBeInstanceOf(ContentUnavailable)
    expect(network.asked).toHaveLength(2)
  })
})

describe('the device has a version of the content', () => {
  const known = Promise.resolve(realContent.version)
  /** Comes in two parts, the second of which never does. */
  const halfOf: Answer = () => {
    const beginning = new TextEncoder().encode(JSON.stringify(realContent).slice(0, 200))
    const body = new ReadableStream({ start: (stream) => stream.enqueue(beginning) })
    const headers = { 'content-type': 'application/json' }
    return Promise.resolve(new Response(body, { headers }))
  }

  it('of the same one no more than the beginning is awaited', async () => {
    stubNetwork(halfOf)
    await expect(fetchContent(known)).resolves.toBeNull()
  })

  it('another one is read to its end', async () => {
    const newer = newerContent()
    stubNetwork(answers.json(newer))
    await expect(fetchContent(known)).resolves.toEqual(newer)
  })

  it('what is no content is refused as ever', async () => {
    for (const answer of [answers.html(), answers.htmlCalledJson(), answers.empty()]) {
      stubNetwork(answer)
      await expect(fetchContent(known)).rejects.toBeInstanceOf(ContentUnavailable)
    }
  })
})

describe('what came with the release', () => {
  it('is asked of the worker, and of nobody where there is none', async () => {
    const network = stubNetwork(answers.json(realContent))
    await expect(fetchContentOfRelease()).resolves.toBeNull()
    expect(network.asked).toEqual([])
    vi.stubGlobal('navigator', { serviceWorker: { controller: {} } })
    await expect(fetchContentOfRelease()).resolves.toEqual(realContent)
    expect(network.latest?.cache).toBe('force-cache')
    network.answer = answers.html()
    await expect(fetchContentOfRelease()).resolves.toBeNull()
  })
})

describe('the network has something else', () => {
  const broken = contentWith((content) => {
    Object.assign(content.sessions[0] ?? {}, { title: null })
  })

  it.each<[string, Answer]>([
    ['a login page in the place of the content', answers.html()],
    ['a page that calls itself JSON', answers.htmlCalledJson()],
    ['half of the content', answers.cutOff(realContent)],
    ['an answer with nothing in it', answers.empty()],
    ['the right content from a wrong address', answers.redirected(realContent)],
    ['no such address', answers.status(404, realContent)],
    ['a server that is down', answers.status(500, realContent)],
    ['an answer that says nothing', answers.status(206, realContent)],
    ['no net at all', answers.noNetwork()],
    ['null', answers.json(null)],
    ['a list', answers.json([realContent])],
    ['content of a later format', answers.json({ ...realContent, format: 2 })],
    ['content with a mistake in it', answers.json(broken)],
    [
      'content without sessions in it at all',
      answers.json({ ...realContent, sessions: undefined }),
    ],
  ])('%s: it is not to be had, and that is expected', async (_, answer) => {
    stubNetwork(answer)
    await expect(fetchContent()).rejects.toBeInstanceOf(ContentUnavailable)
  })
})

describe('the network never answers', () => {
  it('after fifteen seconds nobody waits any longer', async () => {
    vi.useFakeTimers()
    stubTimeLimits()
    stubNetwork(answers.never())
    let outcome: unknown = 'waiting'
    const asked = fetchContent().catch((error: unknown) => (outcome = error))
    await vi.advanceTimersByTimeAsync(14_999)
    expect(outcome).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    await asked
    expect(outcome).toBeInstanceOf(ContentUnavailable)
  })
})
