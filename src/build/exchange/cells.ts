/* Values of a session as one cell of a table, or one line of words, and back again without loss. */

/** `read` gives undefined for what somebody wrote otherwise than we do. */
export interface Cell {
  write(value: unknown): string
  read(text: string): unknown
}

export const TEXT: Cell = { write: (value) => String(value ?? ''), read: (text) => text }

export const COUNT: Cell = {
  write: (value) => String(value),
  read: (text) => (/^\d+$/.test(text) ? Number(text) : undefined),
}

/** Not stated is empty. */
export const YES_NO: Cell = oneOf({ true: 'Ja', false: 'Nej' }, (id) => id === 'true')

/** What is usually not so is told only where it is. */
export const FLAG: Cell = { write: (value) => (value ? 'Ja' : ''), read: YES_NO.read }

const moment = (shape: RegExp): Cell => ({
  write: (value) => String(value ?? '').replace('T', ' kl. '),
  read: (text) => (shape.test(text) ? text.replace(' kl. ', 'T') : undefined),
})

/** A day, or a day with a time: `2020-10-20 kl. 12:00`. */
export const MOMENT = moment(/^\d{4}-\d{2}-\d{2}(?: kl\. \d{2}:\d{2})?$/)
/** A day, a month or a year. */
export const PARTIAL_DATE = moment(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)

/** One of a closed list by its label. */
export function oneOf(
  labels: Readonly<Record<string, string>>,
  toValue: (id: string) => unknown = (id) => id,
): Cell {
  return {
    write: (value) => labels[String(value)] ?? '',
    read(text) {
      const [id] = Object.entries(labels).find(([, label]) => label === text) ?? []
      return id === undefined ? undefined : toValue(id)
    },
  }
}

const escape = (text: string, signs = /[\\;|]/g) => text.replace(signs, '\\$&')
const unescape = (text: string) => text.replace(/\\([^])/g, '$1')
const split = (text: string, sign: RegExp) => {
  const parts = ['']
  for (const token of text.match(/\\?[^]/g) ?? [])
    if (sign.test(token)) parts.push('')
    else parts[parts.length - 1] += token
  return parts.map((part) => part.trim()).filter(Boolean)
}

/** Several of the same kind, with semicolons between. */
export const listOf = (cell: Cell): Cell => ({
  write: (values) => (values as unknown[]).map((value) => escape(cell.write(value))).join('; '),
  read: (text) => all(split(text, /^;$/).map((part) => cell.read(unescape(part)))),
})

const all = (values: unknown[]) => (values.includes(undefined) ? undefined : values)

/** How a part of a record is told: its name in words, its field, and what stands there where nothing is said. */
type Part = readonly [label: string, key: string, cell: Cell, otherwise?: unknown]

/** Says of a part that it can come more than once. */
export const LIST = Symbol('list')

interface Shape {
  /** The field that is told first and without a name. */
  main: string
  parts: readonly Part[]
  /** A word before the first, where this field is true. */
  likely?: readonly [word: string, key: string]
  /** Names that somebody wrote with commas are for another reader. */
  hasCommas?: boolean
}

type Fields = Record<string, unknown>

/** Records of one kind: `Åse Ærø | titel: direktør | rolle: oplæg; Bo Dal`. */
export function records({ main, parts, likely, hasCommas = true }: Shape): Cell {
  const startsLike = new RegExp(
    `^(?:${[...parts.map(([label]) => `${label}:`), likely?.[0] ?? '$^'].join('|').replaceAll('.', '\\.')}) `,
  )
  const signs = hasCommas ? /[\\;|]/g : /[\\;|,]/g
  const writeOne = (record: Fields) => {
    const name = record[main] === null ? '' : escape(String(record[main]), signs)
    const said = parts.flatMap(([label, key, cell, otherwise = null]) => {
      const value = record[key] ?? null
      const values = Array.isArray(value) ? value : value === otherwise ? [] : [value]
      return values.map((each) => `${label}: ${escape(cell.write(each))}`)
    })
    const first = `${likely && record[likely[1]] ? `${likely[0]} ` : ''}${startsLike.test(name) ? '\\' : ''}${name}`
    return [first, ...said].filter(Boolean).join(' | ')
  }
  const readOne = (text: string): Fields | undefined => {
    const record: Fields = {}
    for (const [at, piece] of split(text, /^\|$/).entries()) {
      const part = parts.find(([label]) => piece.startsWith(`${label}: `))
      if (part) {
        const [label, key, cell, otherwise] = part
        const value = cell.read(unescape(piece.slice(label.length + 2)))
        if (value === undefined) return undefined
        record[key] = otherwise === LIST ? [...((record[key] ?? []) as unknown[]), value] : value
      } else if (at === 0) {
        const isLikely = likely && piece.startsWith(`${likely[0]} `)
        if (isLikely) record[likely[1]] = true
        const name = isLikely ? piece.slice(likely[0].length + 1) : piece
        if (!hasCommas && /(?<!\\),/.test(name)) return undefined
        record[main] = unescape(name)
      } else return undefined
    }
    return record
  }
  return {
    write: (list) => (list as Fields[]).map(writeOne).join('; '),
    read: (text) => all(split(text, /^;$/).map(readOne)),
  }
}
