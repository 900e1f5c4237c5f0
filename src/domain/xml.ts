/* XML as far as programmes and feeds need it: written with every sign escaped, read without entities of its own. */

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML 1.0 does not allow, not even escaped (§2.2). */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

type Attributes = Readonly<Record<string, string | number | null>>

/** An element with its children already written; attributes that are null are left out. */
export function element(
  name: string,
  attributes: Attributes,
  children: string | readonly string[],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value)).replace(/\s/g, ' ')}"`)
  const inside = typeof children === 'string' ? children : children.join('\n')
  return inside === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${inside}</${name}>`
}

/** An element that holds text. */
export const textElement = (name: string, text: string, attributes: Attributes = {}): string =>
  element(name, attributes, escapeXml(text))

export interface XmlNode {
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
  /** All text inside, that of children included. */
  text: string
}

const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<!DOCTYPE|<\/\s*([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g
const DEEPEST = 100

/**
 * The root of a document.
 * @throws {SyntaxError} in Danish, when it is no XML, or has a document type (whose entities can be a trap)
 */
export function readXml(text: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  let end = 0
  for (const match of text.replace(/^\ufeff/, '').matchAll(TOKEN)) {
    const [whole, cdata, closed, name, attributes = '', selfClosing, plain] = match
    if (match.index !== end) break
    end = match.index + whole.length
    const top = open.at(-1) ?? root
    if (whole === '<!DOCTYPE')
      throw new SyntaxError('Filen har en dokumenttype. Den slags læses ikke.')
    if (cdata !== undefined) top.text += cdata
    else if (plain !== undefined) top.text += unescapeXml(plain)
    else if (closed !== undefined) {
      if (top.name !== closed || open.length === 1)
        throw new SyntaxError(`</${closed}> lukker ikke noget.`)
      open.pop()
      const parent = open.at(-1)
      if (parent) parent.text += top.text
    } else if (name !== undefined) {
      const node: XmlNode = { name, attributes: readAttributes(attributes), children: [], text: '' }
      top.children.push(node)
      if (!selfClosing) open.push(node)
      if (open.length > DEEPEST) throw new SyntaxError('Filen er for dybt indlejret.')
    }
  }
  const [first] = root.children
  if (!first || open.length > 1 || end < text.replace(/^\ufeff/, '').length) {
    throw new SyntaxError('Filen er ikke gyldig XML. Måske er den klippet af.')
  }
  return first
}

function readAttributes(text: string): Record<string, string> {
  const pairs = text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)
  return Object.fromEntries(
    [...pairs].map(([, key = '', one, two]) => [key, unescapeXml(one ?? two ?? '')]),
  )
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, number?: string, name = '') => {
      if (!hex && !number) return NAMED[String(name).toLowerCase()] ?? whole
      const code = hex ? parseInt(hex, 16) : Number(number)
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
    },
  )
}

export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child) => child.name === name)
/** The text of the first child of a name, trimmed; empty where there is none. */
export const childText = (node: XmlNode, name: string): string =>
  childrenOf(node, name)[0]?.text.trim() ?? ''
