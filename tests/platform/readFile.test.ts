import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/platform/readFile.ts'

const LIMIT = 5_000_000
const read = (...parts: BlobPart[]) => readFile(new Blob(parts), LIMIT)
const utf16 = (text: string) => Buffer.from(text, 'utf16le')

describe('a file that the user has chosen', () => {
  it('is read as UTF-8, with a mark at the beginning or without', async () => {
    expect(await read('Ærlig ledelse')).toEqual({ text: 'Ærlig ledelse' })
    expect(await read('\ufeffÆrlig')).toEqual({ text: 'Ærlig' })
  })

  it('is read as UTF-16 where it says that it is, either way round', async () => {
    expect(await read(utf16('\ufeffÆrlig'))).toEqual({ text: 'Ærlig' })
    expect(await read(utf16('\ufeffÆrlig').swap16())).toEqual({ text: 'Ærlig' })
  })

  it('is refused in UTF-16 that does not say so', async () => {
    expect(await read(utf16('{"app":"ledelsesugen"}'))).toEqual({ fault: 'encoding' })
  })

  it('is refused in an old encoding, and when it is a picture', async () => {
    expect(await read(Buffer.from('Ærlig ledelse', 'latin1'))).toEqual({ fault: 'encoding' })
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])
    expect(await read(png)).toEqual({ fault: 'encoding' })
  })

  it('is not even opened when it is too large', async () => {
    const file = new Blob([new Uint8Array(10_000_000)])
    Object.defineProperty(file, 'arrayBuffer', {
      value: () => Promise.reject(new Error('It was opened')),
    })
    expect(await readFile(file, LIMIT)).toEqual({ fault: 'tooLarge' })
  })

  it('may be just as large as the limit', async () => {
    expect(await readFile(new Blob(['12345']), 5)).toEqual({ text: '12345' })
  })

  it('can be one that the device will not hand out', async () => {
    const file = new Blob(['i skyen'])
    Object.defineProperty(file, 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('It is in the cloud.', 'NotReadableError')),
    })
    expect(await readFile(file, LIMIT)).toEqual({ fault: 'unreadable' })
  })
})
