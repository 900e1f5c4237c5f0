/* Pixels → a PNG with a palette: a third of the size for a picture of few colours, and nothing lost. */
import { constants, crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MOST_COLOURS = 256

/**
 * @param pixels four bytes each, red, green, blue and full opacity, row by row
 * @returns null when they have more colours than a palette holds (PNG, third edition, 11.2.2)
 */
export function toIndexedPng(pixels: Uint8Array, width: number, height: number): Buffer | null {
  const palette = new Map<number, number>()
  const rows = Buffer.alloc(height * (width + 1)) // each row begins with its filter, and 0 is none
  const source = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  for (let at = 0; at < width * height; at++) {
    const colour = source.readUIntBE(at * 4, 3)
    const index = palette.get(colour) ?? palette.size
    if (index === palette.size) palette.set(colour, index)
    rows[at + Math.floor(at / width) + 1] = index
  }
  if (palette.size > MOST_COLOURS) return null

  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8) // eight bits a pixel, by palette
  const colours = Buffer.alloc(palette.size * 3)
  for (const [colour, index] of palette) colours.writeUIntBE(colour, index * 3, 3)
  // Runs only: how other matches are found depends on the processor, and the bytes must not.
  const data = deflateSync(rows, { level: 9, memLevel: 9, strategy: constants.Z_RLE })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
