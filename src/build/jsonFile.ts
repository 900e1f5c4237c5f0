/* A JSON file as an editor sees it: with lines, and with what a reader of JSON alone would pass over. */
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser'

export interface JsonFile {
  text: string
  tree: Node
}

/** A problem of a file: where, and in Danish what. `field` is empty where all of it is meant. */
export interface JsonProblem {
  line: number
  field: string
  message: string
}

/** The fields of a file that is one object, or why it cannot be read. */
export function readJson(
  bytes: Uint8Array,
): { file: JsonFile; fields: Record<string, unknown> } | { problem: JsonProblem } {
  const refuse = (message: string, line = 1) => ({ problem: { line, field: '', message } })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('Filen har forkert tegnsæt. Gem den som UTF-8, så æ, ø og å kan læses.')
  }
  const errors: ParseError[] = []
  const tree = parse(text, errors)
  const [error] = errors
  if (!tree || error) {
    const { line, column } = placeOf(error?.offset ?? 0, text)
    return refuse(
      `Filen er ikke gyldig JSON. Fejlen ses på linje ${line}, tegn ${column}. Se efter et komma, et anførselstegn eller en parentes, der mangler eller er for meget.`,
      line,
    )
  }
  if (tree.type !== 'object') return refuse('Filen skal bestå af felter i krøllede parenteser { }.')
  return { file: { text, tree }, fields: JSON.parse(text) as Record<string, unknown> }
}

function parse(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true })
  } catch (error) {
    // Brackets in brackets, more of them than can be followed.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Fields that stand twice in the same object: JSON takes the last of them and says nothing. */
export function repeatedFields(
  file: JsonFile,
  node = file.tree,
  path: string[] = [],
): JsonProblem[] {
  const children = node.children ?? []
  if (node.type === 'array') {
    return children.flatMap((child, index) => repeatedFields(file, child, [...path, `${index}`]))
  }
  const seen = new Map<string, number>()
  return children.flatMap(({ offset, children: [key, value] = [] }): JsonProblem[] => {
    const name = String(key?.value)
    const field = [...path, name]
    const inside = value ? repeatedFields(file, value, field) : []
    const first = seen.get(name)
    if (first === undefined) {
      seen.set(name, offset)
      return inside
    }
    const message = `Feltet »${name}« står der også på linje ${placeOf(first, file.text).line}. Fjern det ene.`
    const { line } = placeOf(offset, file.text)
    return [{ line, field: field.join('.'), message }, ...inside]
  })
}

const keysOf = (field: string[]) => field.map((key) => (/^\d+$/.test(key) ? Number(key) : key))

/** The line of a field, or of the nearest thing around it when the field itself is not there. */
export function lineOf(field: string[], { tree, text }: JsonFile): number {
  for (let length = field.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, keysOf(field.slice(0, length)))
    if (node) return placeOf(node.offset, text).line
  }
  return 1
}

const LONGEST_VALUE = 80

/** The text, number or word that stands in a field, as it is written; null for lists, objects and what is not there. */
export function valueOf(field: string[], { tree, text }: JsonFile): string | null {
  const node = field.length > 0 ? findNodeAtLocation(tree, keysOf(field)) : undefined
  if (!node || node.children) return null
  const written = Array.from(text.slice(node.offset, node.offset + node.length))
  const start = written.slice(0, LONGEST_VALUE).join('')
  // What cannot be seen, or turns the writing around, must not do so in a terminal.
  const shown = start.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
  return written.length > LONGEST_VALUE ? `${shown} …` : shown
}

function placeOf(offset: number, text: string) {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
