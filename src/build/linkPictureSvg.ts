/*
 * A link picture as SVG: what a link on LinkedIn or in a mail shows. All text is outlines, so there is
 * nothing in it that a title could break, and it looks the same wherever it is rasterised.
 */
import { outlineOf, toDrawable, widthOf, type Weight } from './linkPictureFont.ts'
import { fitLines, type Sizing } from './linkPictureLines.ts'

/** To be counted up when the same text is to be drawn in another way: a test notices. */
const DRAWN_AS = 1

export const WIDTH = 1200
export const HEIGHT = 630

/** What a picture says. An empty text takes no room. */
export interface PictureText {
  /** Over it all: `Ledelsesugen 2020`. */
  name: string
  title: string
  /** `Onsdag den 28. oktober 2020 kl. 11.30-14.30` */
  when: string
  /** Place, organiser or author. */
  who: string
}

const MARGIN = 80
const LINE = 1.18
const TITLE: readonly Sizing[] = [
  { size: 104, lines: 1 },
  { size: 84, lines: 2 },
  { size: 72, lines: 3 },
  { size: 60, lines: 3 },
  { size: 52, lines: 4 },
  { size: 44, lines: 5 },
  { size: 36, lines: 6 },
]
const WHEN: readonly Sizing[] = [
  { size: 40, lines: 1 },
  { size: 34, lines: 1 },
  { size: 30, lines: 2 },
]
const WHO: readonly Sizing[] = [
  { size: 32, lines: 1 },
  { size: 28, lines: 2 },
]
/** Forest and clay of styles/tokens.css. */
const COLOURS = { ground: '#0d2b26', title: '#ffffff', when: '#f2b497', quiet: '#b9d8cf' }

/** The mark of the site (public/favicon.svg), without its ground. */
const MARK = `<g transform="translate(62 50) scale(.165)" stroke-width="44" stroke-linecap="round" fill="none"><path stroke="${COLOURS.quiet}" d="M112 216v80M184 186v140M328 186v140M400 216v80"/><path stroke="${COLOURS.when}" d="M256 146v220"/></g>`

/** Lines of text and the height that they take up. */
function block(text: string, sizings: readonly Sizing[], weight: Weight, colour: string) {
  const drawable = toDrawable(text)
  const { size, lines } = fitLines(drawable, {
    width: WIDTH - 2 * MARGIN,
    sizings,
    measure: (line, at) => widthOf(line, at, weight),
  })
  const height = lines.length * size * LINE
  /** @param top where the first line begins */
  const draw = (top: number) =>
    lines
      .map((line, at) => {
        const y = top + at * size * LINE + size
        return `<path fill="${colour}" d="${outlineOf(line, { x: MARGIN, y, size, weight })}"/>`
      })
      .join('')
  return { height, draw }
}

/** Outlines by what they say: all sessions of a year have the same. */
const headings = new Map<string, string>()
function headingOf(name: string): string {
  const drawn =
    headings.get(name) ?? outlineOf(toDrawable(name), { x: 152, y: 104, size: 34, weight: 600 })
  headings.set(name, drawn)
  return drawn
}

/** What tells a picture from every other, without drawing it. */
export const toPictureKey = ({ name, title, when, who }: PictureText): string =>
  JSON.stringify([DRAWN_AS, name, title, when, who])

/** The picture, 1200 by 630: the same text gives the same bytes. */
export function toPictureSvg({ name, title, when, who }: PictureText): string {
  const large = block(title, TITLE, 600, COLOURS.title)
  const time = block(when, WHEN, 600, COLOURS.when)
  const below = block(who, WHO, 400, COLOURS.quiet)

  // Time and place stand at the foot; the title in the middle of what is left.
  const bottom = HEIGHT - MARGIN + 10
  const whoTop = bottom - below.height
  const whenTop = whoTop - time.height - (below.height ? 10 : 0)
  const [from, to] = [140, whenTop - 20]
  const titleTop = from + Math.max(0, (to - from - large.height) / 2)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOURS.ground}"/>`,
    MARK,
    `<path fill="${COLOURS.quiet}" d="${headingOf(name)}"/>`,
    large.draw(titleTop),
    time.draw(whenTop),
    below.draw(whoTop),
    '</svg>',
  ].join('')
}
