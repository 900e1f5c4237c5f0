/* Mistakes as an editor makes them: planted in a copy of the real content folder. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ContentFilesError, readContent, type FileProblem } from '../../src/build/readContent.ts'

export const CONTENT_FOLDER = join(import.meta.dirname, '../../content')

/** A copy of the content folder, gone when the test is. */
export function copyContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(CONTENT_FOLDER, folder, { recursive: true })
  return folder
}

/** A content file as a test changes it; the schemas say what may stand where. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyFile = Record<string, any>

/** Changes one JSON file of a content folder. */
export function plantIn(folder: string, file: string, change: (data: AnyFile) => void): void {
  plantText(folder, file, (text) => {
    const data = JSON.parse(text) as AnyFile
    change(data)
    return JSON.stringify(data, null, 2)
  })
}

/** Changes the text (or bytes) of one file of a content folder. */
export function plantText(
  folder: string,
  file: string,
  change: (text: string) => string | Uint8Array,
): void {
  const path = join(folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

/** Every problem that the build would list. */
export function problemsOf(folder: string): readonly FileProblem[] {
  try {
    readContent(folder)
    return []
  } catch (error) {
    if (error instanceof ContentFilesError) return error.problems
    throw error
  }
}

/** The number of the first line that holds a text. */
export function lineWith(folder: string, file: string, text: string): number {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n')
  return lines.findIndex((line) => line.includes(text)) + 1
}
