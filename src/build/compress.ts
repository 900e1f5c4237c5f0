/*
 * Each text of the site once more, compressed with Brotli and gzip, so that any static host can send it
 * so. What stays for a year, and the pages that most visits begin with, are compressed as well as can be;
 * the rest well enough for a build of thousands of pages to end soon.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { SiteFile } from './hostFiles.ts'
import { HASHED } from './headers.ts'

/** The ending of the file that is written beside the first. */
export const COMPRESSED = /\.(br|gz)$/

const TEXT = /\.(html|js|css|json|svg|webmanifest|ics|xml|csv)$/
/** In bytes. What is smaller fits in the first packet as it is. */
const WORTH_IT = 1024

/** In bytes. So much is compressed in a moment. */
const QUICK = 200_000
/** `/program` and its like, not the pages of single sessions and posts. */
const isTopPage = (name: string) => /^[^/]+\.html$/.test(name)

/** So many at once: what is being compressed lies in memory, and a large week has thousands of pages. */
const LANES = 4

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_PARAM_SIZE_HINT, BROTLI_MODE_TEXT } =
  constants

/**
 * Writes `<name>.br` and `<name>.gz` beside the texts of a site.
 * @param dist the folder of the built site
 */
export async function compress(dist: string, files: readonly SiteFile[]): Promise<void> {
  const texts = files.filter(({ name, size }) => TEXT.test(name) && size >= WORTH_IT)
  const rest = texts.values()
  const lane = async () => {
    for (const text of rest) await compressOne(dist, text)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

async function compressOne(dist: string, { name, size }: SiteFile): Promise<void> {
  const file = join(dist, name)
  const bytes = await readFile(file)
  const asWellAsCanBe = `/${name}`.startsWith(HASHED) || (isTopPage(name) && size < QUICK)
  const params = {
    [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
    [BROTLI_PARAM_QUALITY]: asWellAsCanBe ? 11 : 5,
    [BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  await Promise.all([
    promisify(brotliCompress)(bytes, { params }).then((br) => writeFile(`${file}.br`, br)),
    promisify(gzip)(bytes, { level: asWellAsCanBe ? 9 : 6 }).then((gz) =>
      writeFile(`${file}.gz`, gz),
    ),
  ])
}
