/*
 * SVG → PNG, with a rasteriser that is pinned with the build and draws no text of its own. What was drawn
 * before is kept beside the packages, so that a build anew draws only what has changed.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { toIndexedPng } from './indexedPng.ts'

const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as {
  version: string
}

/** To be counted up when the same picture is to be written in another way. */
const FORM = 1

/** A picture that need not be made to be found again. */
export interface Drawing {
  /** The same key is the same picture. */
  key: string
  /** Its SVG, without text, in the size that the picture gets. */
  draw: () => string
}

/**
 * @param drawing or the SVG itself
 * @param root the folder of the project
 */
export async function rasterise(drawing: string | Drawing, root: string): Promise<Buffer> {
  const { key, draw } =
    typeof drawing === 'string' ? { key: drawing, draw: () => drawing } : drawing
  const folder = join(root, 'node_modules/.cache/link-pictures')
  const name = createHash('sha256').update(`${FORM} ${version} ${key}`).digest('hex')
  const file = join(folder, `${name}.png`)
  if (existsSync(file)) return readFileSync(file)
  const image = await renderAsync(draw(), { font: { loadSystemFonts: false } })
  const png = toIndexedPng(image.pixels, image.width, image.height) ?? image.asPng()
  mkdirSync(folder, { recursive: true })
  // Another build may be reading: a picture is there whole or not at all.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, png)
  renameSync(draft, file)
  return png
}
