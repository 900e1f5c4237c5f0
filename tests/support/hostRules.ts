/*
 * Reads the files for hosts as the hosts do, as far as we use them: which headers does an address get?
 * That the real ones agree was tried with nginx 1.22 and Caddy 2.6.
 */

/** The headers for an address, by their names. `isThere`: does a file answer to it? */
export type HostRules = (path: string, isThere?: boolean) => Record<string, string>

interface Directive {
  words: string[]
  block: Directive[]
}

/** What both nginx and Caddy write: words, then an end or a block. */
function parse(text: string, end: ';' | '\n'): Directive[] {
  const tokens = text.replace(/^\s*#.*$/gm, '').match(/"[^"]*"|\{[\w.]+\}\S*|[{};\n]|[^\s{};"]+/g)
  const read = (): Directive[] => {
    const directives: Directive[] = []
    const words: string[] = []
    for (let token = tokens?.shift(); token !== undefined; token = tokens?.shift()) {
      if (token === '{') directives.push({ words: words.splice(0), block: read() })
      else if (token === '}') return directives
      else if (token === end) {
        if (words.length > 0) directives.push({ words: words.splice(0), block: [] })
      } else if (token !== '\n') words.push(token.replace(/^"(.*)"$/, '$1'))
    }
    return directives
  }
  return read()
}

const called = (name: string, directives: Directive[]) =>
  directives.filter(({ words }) => words[0] === name)

/** `_headers`: all rules that fit count, and what two of them say of one header is joined (Cloudflare Pages). */
export function readHeadersFile(text: string): HostRules & { count: number } {
  const rules = text
    .split(/^(?=\/)/m)
    .slice(1)
    .map((part) => {
      const [pattern = '', ...lines] = part.trimEnd().split('\n')
      const headers = lines.map((line) => line.trim().split(/:\s+(.*)/s) as [string, string])
      return { pattern, headers }
    })
  const fits = (pattern: string, path: string) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern
  const answer = (path: string) => {
    const found: Record<string, string> = {}
    for (const { pattern, headers } of rules) {
      if (!fits(pattern, path)) continue
      for (const [name, value] of headers) {
        found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`
      }
    }
    return found
  }
  return Object.assign(answer, { count: rules.length })
}

/** nginx: an exact location, else the first pattern, else the longest beginning. One with headers of its own loses all others. */
export function readNginx(text: string): HostRules {
  const server = parse(text, ';')
  const locations = called('location', server)
  const withSign = (sign: string) => locations.filter(({ words }) => words[1] === sign)
  const longest = (path: string) =>
    locations
      .filter(({ words }) => words.length === 2 && path.startsWith(words[1] ?? '@'))
      .sort((a, b) => (b.words[1] ?? '').length - (a.words[1] ?? '').length)[0]
  const locationOf = (path: string, isThere: boolean) =>
    isThere
      ? (withSign('=').find(({ words }) => words[2] === path) ??
        withSign('~').find(({ words }) => new RegExp(words[2] ?? '').test(path)) ??
        longest(path))
      : locations.find(({ words }) => words[1] === called('error_page', server)[0]?.words[2])

  return (path, isThere = true) => {
    const { block } = locationOf(path, isThere) ?? { block: [] }
    const own = called('add_header', block)
    const variables = [...called('set', server), ...called('set', block)].map(({ words }) => words)
    const [, type] = called('default_type', block)[0]?.words ?? []
    const headers = own.length > 0 ? own : called('add_header', server)
    return Object.fromEntries([
      ...headers
        .filter(({ words }) => isThere || words[3] === 'always')
        .map(({ words: [, name = '', value = ''] }) => {
          const last = variables.filter(([, variable]) => variable === value).at(-1)
          return [name, last?.[2] ?? value]
        }),
      ...(type === undefined ? [] : [['Content-Type', type]]),
    ]) as Record<string, string>
  }
}

/** Caddy: each `header` whose matcher fits, in order; those for errors come on top. */
export function readCaddy(text: string): HostRules {
  const site = parse(text, '\n')
  const fits = (matcher: string, path: string, isThere: boolean) => {
    const { words = [], block = [] } = site.find(({ words: [name] }) => name === matcher) ?? {}
    const conditions = block.length > 0 ? block.map((line) => line.words) : [words.slice(1)]
    return conditions.every((condition) => {
      if (condition[0] === 'file') return isThere
      const isNot = condition[0] === 'not'
      const [kind, pattern = ''] = condition.slice(isNot ? 1 : 0)
      if (kind !== 'path') throw new Error(`Unknown matcher: ${condition.join(' ')}`)
      const [start = '', end = ''] = pattern.split('*')
      return isNot !== (path.startsWith(start) && path.endsWith(end))
    })
  }
  const linesOf = (directives: Directive[], path: string, isThere: boolean): string[][] =>
    called('header', directives).flatMap(({ words: [, ...words], block }) => {
      if (words[0]?.startsWith('@') && !fits(words.shift() ?? '', path, isThere)) return []
      return block.length > 0 ? block.map((line) => line.words) : [words]
    })

  return (path, isThere = true) => {
    const errors = called('handle_errors', site)[0]?.block ?? []
    const lines = linesOf(site, path, isThere)
    if (!isThere) lines.push(...linesOf(errors, path, isThere))
    return Object.fromEntries(lines.filter(([name = '']) => !name.startsWith('-'))) as Record<
      string,
      string
    >
  }
}
