/*
 * All that people read, gathered: the words of the templates, the sentences and labels in the code,
 * and what the secretariat writes. `npm run texts` prints it; the spelling is checked over it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'

const ROOT = join(import.meta.dirname, '../..')

export interface ScreenText {
  /** The file, from the root of the project. */
  file: string
  text: string
}

/** What the compiler makes of a template, as much as is read here. */
interface Node {
  content?: string | Node
  children?: Node[]
  props?: { name: string; value?: { content: string }; exp?: { content: string } }[]
  loc?: { source: string }
  type: number
}
const TEXT = 2
const INTERPOLATION = 5
const READ_ATTRIBUTES = ['aria-label', 'label', 'title', 'alt', 'placeholder', 'heading']
/** Fields of content that hold no Danish sentence: addresses, names of people and places, codes. */
const UNREAD_FIELDS = /^(\$schema|id|slug|url|source.*|email|name|street|city|postcode|origin)$/i

export const screenTexts = (): ScreenText[] => [
  ...sources('src', /\.vue$/).flatMap(({ file, content }) => {
    const { descriptor } = parse(content)
    const template = descriptor.template?.ast as Node | undefined
    return [
      ...(template ? textsOfTemplate(template) : []),
      ...textsOfCode(descriptor.scriptSetup?.content ?? ''),
    ].map((text) => ({ file, text }))
  }),
  ...sources('src', /^src\/(domain|stores|composables|platform|data|worker)\/.*\.ts$/).flatMap(
    ({ file, content }) => textsOfCode(content).map((text) => ({ file, text })),
  ),
]

export const contentTexts = (): ScreenText[] =>
  sources('content', /^content\/(?!schema).*\.json$/).flatMap(({ file, content }) =>
    textsOfData(JSON.parse(content)).map((text) => ({ file, text })),
  )

function sources(folder: string, isRead: RegExp) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => isRead.test(file))
    .sort()
    .map((file) => ({ file, content: readFileSync(join(ROOT, file), 'utf8') }))
}

function textsOfTemplate(node: Node): string[] {
  const found: string[] = []
  if (node.type === TEXT && typeof node.content === 'string') found.push(node.content.trim())
  if (node.type === INTERPOLATION) found.push(...textsOfCode(`(${node.loc?.source.slice(2, -2)})`))
  for (const { name, value, exp } of node.props ?? []) {
    if (value && READ_ATTRIBUTES.includes(name)) found.push(value.content)
    if (exp) found.push(...textsOfCode(`(${exp.content})`))
  }
  return [...found, ...(node.children ?? []).flatMap(textsOfTemplate)].filter(isDanish)
}

/** Sentences and labels in quotes; what an `Error` of our own says is for ourselves. */
function textsOfCode(code: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) || ts.isImportDeclaration(node)) return
    if (ts.isStringLiteralLike(node)) found.push(node.text)
    if (ts.isTemplateExpression(node)) {
      const parts = [node.head, ...node.templateSpans.map(({ literal }) => literal)]
      found.push(parts.map(({ text }) => text).join('…'))
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest))
  return found.filter(isDanish)
}

function textsOfData(value: unknown, field = ''): string[] {
  if (typeof value === 'string') {
    return !UNREAD_FIELDS.test(field) && isDanish(value) ? [value] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    textsOfData(part, Array.isArray(value) ? field : key),
  )
}

/** Words with a space between, or one with a capital: not the name of a thing in the code. */
const isDanish = (text: string): boolean =>
  /\p{Ll}[,.]? \p{L}|^\p{Lu}\p{Ll}+[.:]?$/u.test(text) && !/[{}<>=;|\\[\]]|--|^\w+\//.test(text)
