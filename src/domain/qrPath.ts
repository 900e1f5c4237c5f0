/* A QR code as one SVG path: fewer nodes than a square each, and sharp at any size. */

/** Rows of dark (`true`) and light modules → a path in which a module is 1 × 1. */
export function toQrPath(rows: readonly (readonly boolean[])[]): string {
  return rows.map((row, y) => rowPath(row, y)).join('')
}

/** Dark modules side by side are one stroke: drawn singly, hairlines of light would show between them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const from = x
    while (row[x + 1]) x++
    path += `M${from} ${y}h${x - from + 1}v1H${from}z`
  }
  return path
}
