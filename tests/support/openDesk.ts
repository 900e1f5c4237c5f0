/* The desk over a copy of the content, at a moment that the test chooses. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runDesk } from '../../src/build/desk/desk.ts'
import { readContent } from '../../src/build/readContent.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import type { Disk } from '../../src/build/desk/writeTogether.ts'
import { copyContent } from './plantMistake.ts'

export function openDesk(folder = copyContent(), at = '2026-11-25T09:00Z') {
  const desk = {
    folder,
    now: new Date(at),
    answers: null as string[] | null,
    disk: undefined as Disk | undefined,
  }
  return {
    folder,
    desk,
    /** What a command says, and whether it went well. */
    async run(...words: string[]): Promise<{ ok: boolean; said: string }> {
      const lines: string[] = []
      const { answers } = desk
      const ok = await runDesk(
        {
          folder,
          now: desk.now,
          say: (line) => lines.push(line),
          ask: answers && (() => Promise.resolve(answers.shift() ?? '')),
          disk: desk.disk,
        },
        words,
      )
      return { ok, said: lines.join('\n') }
    },
    session(id: string): Session {
      const found = readContent(folder).sessions.find((each) => each.id === id)
      if (!found) throw new Error(`There is no session ${id}`)
      return found
    },
    /** Puts the content in git as it lies here, which is what counts as published. */
    publish() {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.dk', ...args], {
          cwd: folder,
        })
      git('init', '-q')
      git('add', '.')
      git('commit', '-qm', 'x')
    },
    text: (name: string) => readFileSync(join(folder, name), 'utf8'),
  }
}
