/*
 * Mistakes for tests of the content checker: one value in one field of a real file, and what the checker
 * must answer. One copy of the content serves all of them: each file is put right again afterwards.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { FileProblem } from '../../src/build/readContent.ts'
import { CONTENT_FOLDER, lineWith, plantIn, problemsOf, type AnyFile } from './plantMistake.ts'

export const LONELY = '2020/sessions/ensomt-paa-toppen.json'
export const STRATEGY = '2020/sessions/strategirealisering.json'
export const SCHOOL = '2020/sessions/coi-innovationsledelse-skole.json'
export const POST = '2020/posts/at-lede-med-ydmyghed.json'

/** One mistake: where, what is put there, and a part of what must be said about it. */
export interface Mistake {
  file: string
  /** `registration.deadline`, `topics.0` */
  field: string
  /** Undefined takes the field away. */
  value: unknown
  says: string
  /** The first line that holds this is the one that is named; by default the field with its value. */
  mark: string
}

export function mistake(
  file: string,
  field: string,
  value: unknown,
  says: string,
  mark?: string,
): Mistake {
  const key = field.split('.').at(-1) ?? ''
  const written = typeof value === 'object' && value !== null ? '' : ` ${JSON.stringify(value)}`
  const own = /^\d+$/.test(key) ? written.trim() : `"${key}":${written}`
  return { file, field, value, says, mark: mark ?? own }
}

/** Puts a value in a field of a file, which may lie deep in it. */
export function put(data: AnyFile, field: string, value: unknown): void {
  const keys = field.split('.')
  const last = keys.pop() ?? ''
  const holder = keys.reduce((inner, key) => inner[key] as AnyFile, data)
  if (value === undefined) delete holder[last]
  else holder[last] = value
}

/** A copy of the content folder for all tests of a file. */
export function sharedContent() {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(CONTENT_FOLDER, folder, { recursive: true })
  return {
    folder,
    /** What the build says when files are as `change` leaves them, and on which line a text then stands. */
    problemsWhen(
      file: string,
      change: (data: AnyFile) => void,
      mark = '',
    ): { problems: readonly FileProblem[]; line: number } {
      const before = readFileSync(join(folder, file))
      try {
        plantIn(folder, file, change)
        return { problems: problemsOf(folder), line: lineWith(folder, file, mark) }
      } finally {
        writeFileSync(join(folder, file), before)
      }
    },
  }
}

/** Each is refused, once, with its file, line, field, value and a Danish sentence. */
export function testEach(mistakes: Record<string, Mistake>): void {
  const content = sharedContent()
  it.each(Object.entries(mistakes))('%s', (_, { file, field, value, says, mark }) => {
    const { problems, line } = content.problemsWhen(file, (data) => put(data, field, value), mark)
    expect(line, `no line of ${file} holds ${mark}`).toBeGreaterThan(0)
    expect(problems).toMatchObject([
      { file: `content/${file}`, line, field, message: expect.stringContaining(says) as string },
    ])
    const [problem] = problems
    expect(problem?.message).toMatch(/^[\p{Lu}\p{N}»][^]*[.?]$/u)
    const isOneValue = value !== undefined && (typeof value !== 'object' || value === null)
    expect(problem?.value === null).toBe(!isOneValue)
    // Nothing that is shown may act in a terminal.
    expect(problem?.value ?? '').not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })
}
