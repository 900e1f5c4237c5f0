import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { finishWriting, writeTogether } from '../../../src/build/desk/writeTogether.ts'

const NEW = new Map([
  ['a.json', 'new a'],
  ['år/b.json', 'new b'],
  ['c.json', null],
])

function folderBefore(): string {
  const folder = mkdtempSync(join(tmpdir(), 'write-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'a.json'), 'old a')
  writeFileSync(join(folder, 'c.json'), 'old c')
  return folder
}

const filesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]),
  )
const OLD = { 'a.json': 'old a', 'c.json': 'old c' }
const DONE = { 'a.json': 'new a', 'b.json': 'new b' }

it('writes all of them', () => {
  const folder = folderBefore()
  writeTogether(folder, NEW)
  expect(filesOf(folder)).toEqual(DONE)
  expect(finishWriting(folder)).toBe(false)
})

it('cut off at any step, it is as it was or as it was to be after the next command', () => {
  const outcomes: string[] = []
  for (let last = 0; last < 7; last++) {
    const folder = folderBefore()
    let steps = 0
    const step = () => {
      if (steps++ === last) throw new Error('cut off')
    }
    const cutOff = {
      write(path: string, text: string) {
        // Half of it reaches the disk.
        writeFileSync(path, text.slice(0, 2))
        step()
        writeFileSync(path, text)
      },
      rename(from: string, to: string) {
        step()
        renameSync(from, to)
      },
    }
    try {
      writeTogether(folder, NEW, cutOff)
    } catch {
      // What is left behind is what the test is about.
      const halves = Object.entries(filesOf(folder)).filter(([name]) => !name.startsWith('.'))
      for (const [, text] of halves) expect(text).toMatch(/^(old|new) [abc]$/)
    }
    finishWriting(folder)
    const after = filesOf(folder)
    expect([OLD, DONE]).toContainEqual(after)
    outcomes.push('b.json' in after ? 'done' : 'old')
  }
  expect(outcomes.join(' ')).toBe('old old old old done done done')
})
