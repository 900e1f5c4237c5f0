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

/**
 * @param svg without text, in the size that the picture gets
 * @param root the folder of the project
 */
export async function rasterise(svg: string, root: string): Promise<Buffer> {
  const folder = join(root, 'node_modules/.cache/link-pictures')
  const name = createHash('sha256').update(`${FORM} ${version} ${svg}`).digest('hex')
  const file = join(folder, `${name}.png`)
  if (existsSync(file)) return readFileSync(file)
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } })
  const png = toIndexedPng(image.pixels, image.width, image.height) ?? image.asPng()
  mkdirSync(folder, { recursive: true })
  // Another build may be reading: a picture is there whole or not at all.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, png)
  renameSync(draft, file)
  return png
}
