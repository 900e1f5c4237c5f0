/* Light or dark: what the device says, or what the user has chosen on it. */

export const APPEARANCES = ['device', 'light', 'dark'] as const
export type Appearance = (typeof APPEARANCES)[number]

/** Where the choice is kept (localStorage), so that it is known before the first line is painted. */
export const APPEARANCE_KEY = 'ledelsesugen.appearance'

export const isAppearance = (value: unknown): value is Appearance =>
  APPEARANCES.some((appearance) => appearance === value)
