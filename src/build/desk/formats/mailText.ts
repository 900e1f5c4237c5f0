/* A mail as a program saved it (RFC 5322, MIME) → its subject and its plain text. */

export interface Mail {
  subject: string | null
  text: string
}

const HEADER =
  /^(?:from|fra|til|to|subject|emne|date|sendt|received|return-path|mime-version|message-id|content-[\w-]+|x-[\w-]+|cc)\s*:/i

/** A text without such a head is a mail's body alone. */
export function readMailText(raw: string): Mail {
  const plain = raw.replace(/\r\n?/g, '\n')
  if (!HEADER.test(plain)) return { subject: null, text: plain }
  const { headers, body } = split(plain)
  const subject = headers.get('subject') ?? headers.get('emne') ?? null
  return {
    subject: subject && decodeWords(subject).replace(/^((re|sv|fwd?|vs)\s*:\s*)+/i, ''),
    text: textOf(headers, body),
  }
}

function split(text: string) {
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

function textOf(headers: Map<string, string>, body: string, depth = 0): string {
  const type = headers.get('content-type') ?? 'text/plain'
  const [, boundary] = /boundary="?([^";]+)"?/i.exec(type) ?? []
  if (boundary && depth < 5) {
    const parts = body
      .split(`--${boundary}`)
      .slice(1)
      .map((part) => split(part.replace(/^\n/, '')))
    const plain = parts.find(({ headers }) =>
      /text\/plain/i.test(headers.get('content-type') ?? ''),
    )
    const chosen =
      plain ??
      parts.find(({ headers }) => /multipart|text\//i.test(headers.get('content-type') ?? ''))
    return chosen ? textOf(chosen.headers, chosen.body, depth + 1) : ''
  }
  const [, charset = 'utf-8'] = /charset="?([\w-]+)"?/i.exec(type) ?? []
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()
  const text =
    encoding === 'base64'
      ? decode(Buffer.from(body, 'base64'), charset)
      : encoding === 'quoted-printable'
        ? decode(fromQuoted(body.replace(/=\n/g, '')), charset)
        : body
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
