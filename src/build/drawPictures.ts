/* Every picture of a link → its PNG, a few at a time: each takes megabytes while it is drawn, and there may be thousands. */
import type { LinkPicture } from './linkPictures.ts'
import { toPictureKey, toPictureSvg } from './linkPictureSvg.ts'
import { rasterise } from './rasterise.ts'

const AT_ONCE = 4

/**
 * @param root the folder of the project
 * @param write takes a picture and where it lies, from the root of the site
 */
export async function drawPictures(
  pictures: Iterable<LinkPicture>,
  root: string,
  write: (path: string, png: Buffer) => void,
): Promise<void> {
  const left = [...pictures]
  const drawOneByOne = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const { path, text } = next
      const drawing = { key: toPictureKey(text), draw: () => toPictureSvg(text) }
      write(path, await rasterise(drawing, root))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, drawOneByOne))
}
