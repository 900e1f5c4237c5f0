import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const FOLDER = new URL('../../src/data/', import.meta.url)

it('nobody but the gate opens a transaction: what goes round it has no time limit and no second try', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const openers = files.filter((file) =>
    /\.transaction\(\s*(['"]r|mode)/.test(readFileSync(new URL(file, FOLDER), 'utf8')),
  )
  expect(openers).toEqual(['gate.ts'])
})
