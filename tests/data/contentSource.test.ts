import { afterEach, describe, expect, it, vi } from 'vitest'
import { ContentUnavailable, fetchContent } from '../../src/data/contentSource.ts'
import { answers, stubNetwork, stubTimeLimits, type Answer } from '../support/fetchMock.ts'
import { contentWith, realContent } from '../support/realContent.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('the network has the content', () => {
  it('it is asked for anew and comes through the door', async () => {
    const network = stubNetwork(answers.json(realContent))
    await expect(fetchContent()).resolves.toEqual(realContent)
    expect(network.asked).toEqual(['/content.json'])
    expect(network.latest?.cache).toBe('no-cache')
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
