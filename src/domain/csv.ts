/* Tables as text (RFC 4180). */

/** What a spreadsheet would reckon with instead of showing it. */
const FORMULA = /^'*[=+\-@\t\r]/
const GUARDED = /^'(?='*[=+\-@\t\r])/

/** With a byte order mark, so that Excel reads æ, ø and å. A cell that looks like a formula gets an apostrophe before it. */
export function writeCsv(rows: readonly (readonly string[])[], comma = ','): string {
  const cell = (text: string) => {
    const safe = FORMULA.test(text) ? `'${text}` : text
    return /[",;\t\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\ufeff${rows.map((row) => `${row.map(cell).join(comma)}\r\n`).join('')}`
}

/** The sign between cells: the one that stands oftenest in the first line, outside quotes. */
function commaOf(text: string): string {
  const line = (/^(?:[^"\r\n]|"[^"]*")*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (sign: string) => line.split(sign).length
  return [',', ';', '\t', '|'].sort((a, b) => count(b) - count(a))[0] ?? ','
}

/** The rows of a table; empty ones are left out. A quote that is never closed runs to the end. */
export function readCsv(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, '').replace(/^sep=(.)\r?\n/i, '')
  const comma = commaOf(plain)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    row.push(cell.replace(GUARDED, ''))
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.some((each) => each.trim() !== '')) rows.push(row)
    row = []
  }
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at] ?? ''
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (plain[at + 1] === '"') cell += plain[++at]
      else isQuoted = false
    } else if (sign === '"' && cell === '') isQuoted = true
    else if (sign === comma) endCell()
    else if (sign === '\n') endRow()
    else if (sign !== '\r' || plain[at + 1] !== '\n') cell += sign
  }
  endRow()
  return rows
}
