/* A mail as a program saved it (RFC 5322, MIME) → its subject, its sender, its plain text and what hangs on it. */

export interface Attachment {
  name: string
  bytes: Uint8Array
}

export interface Mail {
  subject: string | null
  from: string | null
  text: string
  attachments: Attachment[]
}

type Headers = Map<string, string>

const HEADER =
  /^(?:from|fra|til|to|subject|emne|date|sendt|sent|received|return-path|delivered-to|reply-to|sender|mime-version|message-id|in-reply-to|references|authentication-results|dkim-signature|arc-[\w-]+|thread-[\w-]+|content-[\w-]+|x-[\w-]+|cc)\s*:/i

/** A text without such a head is a mail's body alone. */
export function readMailText(raw: string): Mail {
  const plain = raw.replace(/\r\n?/g, '\n')
  if (!HEADER.test(plain)) return { subject: null, from: null, text: plain, attachments: [] }
  const { headers, body } = split(plain)
  const subject = headers.get('subject') ?? headers.get('emne') ?? null
  const from = headers.get('from') ?? headers.get('fra') ?? null
  const parts = leavesOf(headers, body)
  const isText = ({ headers }: Part) => /^text\//i.test(typeOf(headers)) && !fileNameOf(headers)
  const own = parts.filter(isText)
  const shown = own.find(({ headers }) => /plain/i.test(typeOf(headers))) ?? own[0]
  return {
    subject: subject && decodeWords(subject).replace(/^((re|sv|fwd?|vs)\s*:\s*)+/i, ''),
    from: from && decodeWords(from).trim(),
    text: shown ? textOf(shown) : '',
    attachments: parts
      .filter((part) => fileNameOf(part.headers))
      .map((part) => ({ name: fileNameOf(part.headers), bytes: bytesOf(part) })),
  }
}

interface Part {
  headers: Headers
  body: string
}

function split(text: string): Part {
  const end = text.indexOf('\n\n')
  const head = end < 0 ? text : text.slice(0, end)
  const lines = head.replace(/\n[ \t]+/g, ' ').split('\n')
  const headers = new Map(
    lines.map((line) => {
      const [, name = '', value = ''] = /^([^:]+):\s*([^]*)$/.exec(line) ?? []
      return [name.toLowerCase().trim(), value]
    }),
  )
  return { headers, body: end < 0 ? '' : text.slice(end + 2) }
}

const typeOf = (headers: Headers) => headers.get('content-type') ?? 'text/plain'

/** Empty for what is the mail itself. */
function fileNameOf(headers: Headers): string {
  const said = `${headers.get('content-disposition') ?? ''}; ${headers.get('content-type') ?? ''}`
  const [, coded] = /(?:file)?name\*\d?\*?=(?:[\w-]*'[\w-]*')?([^;\s]+)/i.exec(said) ?? []
  const [, quoted, bare] = /(?:file)?name=(?:"([^"]*)"|([^;\s]+))/i.exec(said) ?? []
  const name = quoted ?? bare
  if (name) return decodeWords(name)
  if (coded) return coded.replace(/(?:%[\da-f]{2})+/gi, (hex) => decode(fromPercent(hex), 'utf-8'))
  return /^\s*attachment/i.test(headers.get('content-disposition') ?? '') ? 'uden navn' : ''
}

/** All that a mail is made of, however deep it lies. */
function leavesOf(headers: Headers, body: string, depth = 0): Part[] {
  if (depth < 5 && /^message\/rfc822/i.test(typeOf(headers))) {
    const mail = split(body)
    return leavesOf(mail.headers, mail.body, depth + 1)
  }
  const [, boundary] = /boundary="?([^";]+)"?/i.exec(typeOf(headers)) ?? []
  if (!boundary || depth >= 5) return [{ headers, body }]
  return body
    .split(`--${boundary}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .map((part) => split(part.replace(/^\n/, '')))
    .flatMap((part) => leavesOf(part.headers, part.body, depth + 1))
}

const encodingOf = (headers: Headers) =>
  (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()

function bytesOf({ headers, body }: Part): Uint8Array {
  const encoding = encodingOf(headers)
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  return encoding === 'quoted-printable'
    ? fromQuoted(body.replace(/=\n/g, ''))
    : Buffer.from(body, 'utf8')
}

function textOf(part: Part): string {
  const type = typeOf(part.headers)
  const [, charset = 'utf-8'] = /charset="?([\w-]+)"?/i.exec(type) ?? []
  const isCoded = /^(base64|quoted-printable)$/.test(encodingOf(part.headers))
  const text = isCoded ? decode(bytesOf(part), charset) : part.body
  return /text\/html/i.test(type) ? fromHtml(text) : text
}

/** A mail that is written in HTML alone: its lines as they are shown, and behind a link where it leads. */
function fromHtml(html: string): string {
  return html
    .replace(/<!--[^]*?-->|<(head|style|script|title)\b[^]*?<\/\1\s*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(
      /<a\b[^>]*?\bhref\s*=\s*["']?(?:mailto:)?([^"'\s>?]+)[^>]*>(.*?)<\/a\s*>/gi,
      (_, to: string, words: string) => (words.includes(to) ? words : `${words} ${to} `),
    )
    .replace(/<(?:br|hr)\b[^>]*>|<\/(?:div|tr|li|dt|dd)\s*>/gi, '\n')
    .replace(/<\/(?:p|h[1-6]|ul|ol|table|blockquote)\s*>/gi, '\n\n')
    .replace(/<li\b[^>]*>/gi, '• ')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return ENTITIES[name] ?? whole
      const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole
    })
    .replace(/^[^\S\n]+|[^\S\n]+$/gm, '')
}

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  eacute: 'é',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
}

const fromQuoted = (text: string): Uint8Array =>
  Buffer.concat(
    text
      .split(/(=[\dA-F]{2})/i)
      .map((part) =>
        /^=[\dA-F]{2}$/i.test(part) ? Buffer.from(part.slice(1), 'hex') : Buffer.from(part, 'utf8'),
      ),
  )

const fromPercent = (hex: string): Uint8Array => Buffer.from(hex.replaceAll('%', ''), 'hex')

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder('utf-8').decode(bytes)
    throw error
  }
}

/** `=?utf-8?Q?L=C3=B8ft?=` in a subject (RFC 2047). */
const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(
      /=\?([\w-]+)\?([QB])\?([^?]*)\?=/gi,
      (_, charset: string, how: string, words: string) =>
        how.toUpperCase() === 'B'
          ? decode(Buffer.from(words, 'base64'), charset)
          : decode(fromQuoted(words.replaceAll('_', ' ')), charset),
    )
