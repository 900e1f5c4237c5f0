import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { toQrPath } from '../../src/domain/qrPath.ts'

/** What the path paints, module by module. */
function painted(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    for (let at = 0; at < Number(width); at++) rows[Number(y)]![Number(x) + at] = true
  }
  return rows
}

it('every dark module is painted, and nothing else', () => {
  const { data, size } = encode('https://ledelsesugen.dk/min-uge#uge=1.1.AAAAAA', { border: 4 })
  const path = toQrPath(data)
  expect(path.replace(/M\d+ \d+h\d+v1H\d+z/g, '')).toBe('')
  expect(painted(path, size)).toEqual(data)
})

it('modules side by side are one stroke', () => {
  expect(toQrPath([[true, true, false, true], [], [false, false, false, true]])).toBe(
    'M0 0h2v1H0zM3 0h1v1H3zM3 2h1v1H3z',
  )
})
