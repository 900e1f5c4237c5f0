/* The pictures of links: what stands in them, and that no title spoils one. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { toIndexedPng } from '../../src/build/indexedPng.ts'
import { toDrawable, widthOf } from '../../src/build/linkPictureFont.ts'
import { fitLines, type Sizing } from '../../src/build/linkPictureLines.ts'
import { toPictureKey, toPictureSvg } from '../../src/build/linkPictureSvg.ts'
import { linkPictures } from '../../src/build/linkPictures.ts'
import { rasterise } from '../../src/build/rasterise.ts'
import { contentWithSession, realContent } from '../support/realContent.ts'

const pictures = linkPictures(realContent)

describe('what stands in the picture of a link', () => {
  it('to a session is title, day, time, place and organiser', () => {
    expect(pictures.get('/arrangement/ensomt-paa-toppen')).toMatchObject({
      path: '/billeder/arrangement/2020-ensomt-paa-toppen.png',
      alt: expect.stringMatching(
        /^Ledelsesugen 2020\. .*\. Onsdag den 28\. oktober 2020 kl\. 11\.30-14\.30\. Fysisk · Brogaarden/,
      ) as string,
    })
  })

  it('to a session that is cancelled says so', () => {
    const content = contentWithSession('2020-ledertraef', { status: 'cancelled' })
    const picture = linkPictures(content).get('/arrangement/ledertraef-2020')
    expect(picture?.alt).toContain('Aflyst · Mandag den 26. oktober 2020')
  })

  it('to a session without a date does not make one up', () => {
    expect(pictures.get('/arrangement/kls-ledertraef-2019')?.alt).toContain('Dato ikke oplyst')
  })

  it('to a post is title, author and day', () => {
    const post = realContent.posts[0]!
    const { alt } = pictures.get(`/blog/${post.slug}`)!
    expect(alt).toContain(`· Blog. ${post.title}. ${post.author}. `)
    expect(alt).toMatch(/dag den \d+\. \p{L}+ 20\d\d$/u)
  })

  it('to the front page and to a year is the week', () => {
    expect(pictures.get('/')?.alt).toContain('Uge 44 · 26.-30. oktober 2020')
    expect(pictures.get('/arkiv/2022')?.alt).toContain('31. oktober-4. november 2022')
  })

  it('has another mark when it says something else, at the same path', () => {
    const slug = '/arrangement/ledertraef-2020'
    const moved = contentWithSession('2020-ledertraef', { title: 'Et andet træf' })
    const [before, after] = [pictures.get(slug)!, linkPictures(moved).get(slug)!]
    expect(after.path).toBe(before.path)
    expect(after.address).not.toBe(before.address)
    expect(linkPictures(realContent).get(slug)).toEqual(before)
  })
})

describe('laying out a title', () => {
  const sizings: Sizing[] = [
    { size: 80, lines: 2 },
    { size: 40, lines: 3 },
  ]
  const measure = (line: string, size: number) => widthOf(line, size, 600)
  const fit = (text: string, width = 700) => fitLines(text, { width, sizings, measure })

  it('takes the largest letters that there is room for', () => {
    expect(fit('Ledelse på tværs')).toEqual({ size: 80, lines: ['Ledelse på tværs'] })
    expect(fit('Hvordan leder man organisatorisk sammenhæng').size).toBe(40)
  })

  it('keeps words whole and within the width', () => {
    const text = 'Hvordan leder man organisatorisk sammenhæng på tværs af stat og region'
    const { size, lines } = fit(text)
    expect(lines.join(' ')).toBe(text)
    for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(700)
  })

  it('ends a title that is too long after a whole word', () => {
    const { lines } = fit('Ord, '.repeat(40).trim())
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/^(Ord, )*Ord…$/)
    for (const line of lines) expect(measure(line, 40)).toBeLessThanOrEqual(700)
  })

  it('cuts a word only when it is wider than the picture with the smallest letters', () => {
    const word = 'Kompetenceudviklingsstrategiimplementeringskoordinatorgruppen'
    expect(fit(word, 1400).lines).toEqual([word])
    const { lines } = fit(`Om ${word}`)
    expect(lines[0]).toBe('Om')
    expect(lines[1]).toMatch(/^Kompetence.*\p{L}…$/u)
    expect(measure(lines[1]!, 40)).toBeLessThanOrEqual(700)
  })

  it('of nothing is nothing', () => {
    expect(fit('').lines).toEqual([])
  })
})

describe('a hostile title', () => {
  it.each([
    ['markup', `</svg><script>alert("x")</script> & 'styring' ]]>`],
    ['letters that the face does not have', 'Łódź 日本 🎉 → مرحبا'],
    ['controls and marks of direction', 'Le\u202edelse\u0000 på\u200b tværs\u0007'],
    ['200 characters', 'Ledelse på tværs af sektorer '.repeat(7).slice(0, 200)],
    ['a word of 60 letters', 'k'.repeat(60)],
    ['nothing at all', ''],
  ])('of %s is drawn as outlines within the picture', (_, title) => {
    const svg = toPictureSvg({ name: title, title, when: title, who: title })
    expect(svg).toMatch(/^<svg [^<>]+>(<(rect|path|g|\/g)\b[^<>]*>)*<\/svg>$/)
    expect(svg).not.toMatch(/NaN|undefined|<text|script/)
    // Each step is M, L, Q or C with x and y last, and Z: nothing lies outside the picture.
    const outlines = [...svg.matchAll(/ d="([MLQCZ\d. -]*)"\/>/g)].map(([, d = '']) => d)
    const steps = outlines.slice(1).flatMap((d) => d.match(/[MLQC][^MLQCZ]+/g) ?? [])
    for (const step of steps) {
      const [x = 0, y = 0] = step.slice(1).split(' ').map(Number).slice(-2)
      expect(x >= 0 && x <= 1200 && y >= 0 && y <= 630, step).toBe(true)
    }
  })

  it('loses no letter that has a plain form', () => {
    expect(toDrawable('  Dvořák\tog\u00a0Łódź ')).toBe('Dvorák og ódz')
    expect(toDrawable('Æblegrød på »Århus« – 5 €')).toBe('Æblegrød på »Århus« – 5 €')
  })
})

describe('drawing a picture', () => {
  it('in another way is another picture: DRAWN_AS must be counted up, and then what is here', () => {
    const text = {
      name: 'Ledelsesugen 2020 · Blog',
      title: 'Æblegrød på tværs: hvordan leder man »organisatorisk sammenhæng«?',
      when: 'Aflyst · Onsdag den 28. oktober 2020 kl. 11.30-14.30',
      who: 'Fysisk · Brogaarden, Middelfart · Væksthus for Ledelse og Djøf Offentlig',
    }
    const [drawnAs] = JSON.parse(toPictureKey(text)) as [number]
    const drawn = createHash('sha256').update(toPictureSvg(text)).digest('hex').slice(0, 16)
    expect([drawnAs, drawn]).toEqual([1, 'b2351891ce063aee'])
  })

  const square = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8">${fill}</svg>`
  const emptyProject = () => {
    const root = mkdtempSync(join(tmpdir(), 'ledelsesugen-pictures-'))
    onTestFinished(() => rmSync(root, { recursive: true }))
    return root
  }

  it('gives its pixels back from the palette', () => {
    const [red, blue] = [
      [200, 0, 0, 255],
      [0, 0, 200, 255],
    ]
    const png = toIndexedPng(Uint8Array.from([red, blue, blue, red, red, red].flat()!), 3, 2)!
    const part = (type: string) => {
      const at = png.indexOf(type)
      return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
    }
    expect([...part('PLTE')]).toEqual([200, 0, 0, 0, 0, 200])
    expect([...inflateSync(part('IDAT'))]).toEqual([0, 0, 1, 1, 0, 0, 0, 0])
  })

  it('with more colours than a palette holds is a PNG all the same', async () => {
    const pixels = Uint8Array.from(
      { length: 300 * 4 },
      (_, at) => [at >> 10, at >> 2, 0, 255][at % 4]!,
    )
    expect(toIndexedPng(pixels, 300, 1)).toBeNull()
    const many = Array.from(
      { length: 300 },
      (_, at) => `<rect x="${at}" width="1" height="1" fill="rgb(${at % 256},${at >> 8},7)"/>`,
    )
    const png = await rasterise(
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="1">${many.join('')}</svg>`,
      emptyProject(),
    )
    expect(png.readUInt32BE(16)).toBe(300)
    expect(png[25], 'true colour').toBe(6)
  })

  it('is done once: the second time it is taken from where it was kept, whole', async () => {
    const root = emptyProject()
    const svg = square('<rect width="8" height="8" fill="#0d2b26"/>')
    const first = await rasterise(svg, root)
    const folder = join(root, 'node_modules/.cache/link-pictures')
    const [file = '', ...more] = readdirSync(folder)
    expect(more).toEqual([])
    writeFileSync(join(folder, file), 'kept')
    expect((await rasterise(svg, root)).toString()).toBe('kept')
    const other = await rasterise(square('<rect width="8" height="8" fill="#fff"/>'), root)
    expect(other.equals(first)).toBe(false)
  })

  it('that is kept under its key is not even laid out again', async () => {
    const root = emptyProject()
    const draw = vi.fn(() => square('<rect width="8" height="8" fill="#0d2b26"/>'))
    const first = await rasterise({ key: 'a', draw }, root)
    expect(await rasterise({ key: 'a', draw }, root)).toEqual(first)
    expect(draw).toHaveBeenCalledTimes(1)
    await rasterise({ key: 'b', draw }, root)
    expect(draw).toHaveBeenCalledTimes(2)
  })
})
