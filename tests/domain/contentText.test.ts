import { describe, expect, it } from 'vitest'
import { ContentReader, toContentText } from '../../src/domain/contentText.ts'
import { generateContent } from '../support/generateSessions.ts'
import { realContent } from '../support/realContent.ts'

/** Reads a text that comes in pieces of one length. */
async function read(text: string, length = text.length) {
  const reader = new ContentReader()
  let pauses = 0
  for (let start = 0; start < text.length; start += length) {
    await reader.add(text.slice(start, start + length), async () => void pauses++)
  }
  return { data: reader.end(), pauses }
}

const few = generateContent({ seed: 3, sessions: 3 })

describe('the text of the content', () => {
  it('is JSON of the same content, and says first what it is', () => {
    const text = toContentText(realContent)
    expect(JSON.parse(text)).toEqual(realContent)
    expect(text).toMatch(/^\{"format":1,"version":"[^"]+"/)
  })

  it('is not refused where there is no session in it', async () => {
    const none = { ...realContent, sessions: [] }
    expect(JSON.parse(toContentText(none))).toEqual(none)
    expect((await read(toContentText(none), 50)).data).toEqual(none)
  })

  it.each([1, 7, 1000, Infinity])('comes whole in pieces of %s signs', async (length) => {
    const text = toContentText(few)
    expect((await read(text, Math.min(length, text.length))).data).toEqual(few)
  })

  it('lets the screen have its turn at each session', async () => {
    expect((await read(toContentText(few))).pauses).toBe(3)
  })

  it('is not taken for whole where it was cut off, wherever that was', async () => {
    const text = toContentText(few)
    for (let end = 0; end < text.length; end++) {
      await expect(read(text.slice(0, end), 500), `cut off after ${end}`).rejects.toThrow(
        SyntaxError,
      )
    }
  })
})

describe('JSON that somebody else has written', () => {
  it.each([
    ['on one line', JSON.stringify(few)],
    ['on many lines', JSON.stringify(few, null, 2)],
  ])('%s is read as well', async (_, text) => {
    for (const length of [100, text.length]) expect((await read(text, length)).data).toEqual(few)
  })

  it.each(['null', '[1,\n2]', '"sessions"'])('%s as what it is', async (text) => {
    expect((await read(text)).data).toEqual(JSON.parse(text))
  })

  it('nothing at all is refused', async () => {
    await expect(read('', 1)).rejects.toThrow(SyntaxError)
  })
})
