/* The contrast of every pair of colours that meet on screen (WCAG 2.2, 1.4.3 and 1.4.11), computed from the tokens. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8')
const [base = '', contrast = ''] = css.split('@media (prefers-contrast: more)')

const declared = (text: string) =>
  new Map([...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]))
const TOKENS = declared(base)
const MORE_TOKENS = new Map([...TOKENS, ...declared(contrast)])

type Mode = 'light' | 'dark'

/** A token as a colour, `#rrggbb`. */
function colourOf(name: string, mode: Mode, tokens = TOKENS): string {
  const value = tokens.get(name)
  if (!value) throw new Error(`There is no token ${name}.`)
  const [, light, dark] = /^light-dark\((.+?\)?), (.+)\)$/.exec(value) ?? []
  const chosen = (mode === 'light' ? light : dark) ?? value
  const [, other] = /^var\((--[\w-]+)\)$/.exec(chosen) ?? []
  if (other) return colourOf(other, mode, tokens)
  if (!/^#[\da-f]{6}$/.test(chosen)) throw new Error(`${name} is no colour: ${chosen}`)
  return chosen
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const GROUNDS = ['--ground', '--surface', '--surface-quiet']
const on = (colours: string[], grounds: string[]) =>
  colours.flatMap((colour) => grounds.map((ground) => [colour, ground] as const))

/** What is read: 4.5 to 1, whatever its size. */
const TEXT = [
  ...on(['--text', '--text-quiet', '--link', '--accent', '--attention'], GROUNDS),
  ...on(['--on-header', '--on-header-quiet'], ['--header']),
  ['--on-accent', '--accent'],
  ['--on-accent-soft', '--accent-soft'],
  ...on(['--text', '--link', '--attention'], ['--attention-soft']),
  ['--accent', '--accent-soft'],
  ['--text', '--mark'],
  ['--header', '--on-header'],
] as const
/** What shows where a control is, or where the keyboard stands: 3 to 1. */
const PARTS = [
  ...on(['--control-line', '--accent', '--focus'], GROUNDS),
  ...on(['--focus'], ['--attention-soft', '--accent-soft']),
  ...on(['--on-header', '--on-header-mark'], ['--header']),
  ['--on-accent', '--accent'],
] as const

describe.each(['light', 'dark'] as const)('by %s', (mode) => {
  it.each(TEXT)('%s can be read on %s', (colour, ground) => {
    const ratio = contrastOf(colourOf(colour, mode), colourOf(ground, mode))
    expect(ratio, `${ratio.toFixed(2)} : 1`).toBeGreaterThanOrEqual(4.5)
  })
  it.each(PARTS)('%s can be made out on %s', (colour, ground) => {
    const ratio = contrastOf(colourOf(colour, mode), colourOf(ground, mode))
    expect(ratio, `${ratio.toFixed(2)} : 1`).toBeGreaterThanOrEqual(3)
  })
  it.each(TEXT)('for those who ask for more contrast %s has 7 to 1 on %s', (colour, ground) => {
    const [one, other] = [colourOf(colour, mode, MORE_TOKENS), colourOf(ground, mode, MORE_TOKENS)]
    expect(contrastOf(one, other), `${contrastOf(one, other).toFixed(2)} : 1`).toBeGreaterThan(7)
  })
})

it('a colour is written down in the palette and nowhere else', () => {
  const meanings = base.slice(base.indexOf('/* meaning'))
  expect((meanings + contrast).match(/#[\da-f]{3,8}\b/gi)).toBeNull()
})
