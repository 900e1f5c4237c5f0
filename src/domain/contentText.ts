/*
 * The content as the text of one file. Each session stands on a line of its own, so that a large week
 * can be taken in bit by bit; whoever reads JSON reads it all the same.
 */
import type { Content } from './contentSchema.ts'

/** The lines after it are the sessions. No JSON has a line break within a text. */
const LINES_FOLLOW = '"sessions":[\n'

export function toContentText(content: Content): string {
  const { sessions, ...rest } = content
  const opened = JSON.stringify({ ...rest, sessions: [] }).slice(0, -2)
  return `${opened}${sessions.map((session) => `\n${JSON.stringify(session)}`).join(',')}\n]}`
}

/** Text that comes in pieces → its data, taken in session by session where they have lines. */
export class ContentReader {
  /** What stands before the sessions; null as long as nothing says that they have lines. */
  #opened: string | null = null
  /** What has not been taken in: a line that goes on, or all there is. */
  #rest = ''
  readonly #sessions: unknown[] = []

  /**
   * @param pause settles when the screen has had its turn
   * @throws {SyntaxError} for a line that is no JSON
   */
  async add(piece: string, pause: () => Promise<void>): Promise<void> {
    this.#rest += piece
    // Looking through it puts the pieces together, which should not be done for each of them.
    if (!piece.includes('\n')) return
    if (this.#opened === null) {
      const at = this.#rest.indexOf(LINES_FOLLOW)
      if (at < 0) return
      const start = at + LINES_FOLLOW.length
      this.#opened = this.#rest.slice(0, start)
      this.#rest = this.#rest.slice(start)
    }
    const lines = this.#rest.split('\n')
    this.#rest = lines.pop() ?? ''
    for (const line of lines) {
      await pause()
      this.#sessions.push(JSON.parse(line.replace(/,$/, '')))
    }
  }

  /** @throws {SyntaxError} for what is no JSON, or not all of it */
  end(): unknown {
    if (this.#opened === null) return JSON.parse(this.#rest)
    return { ...(JSON.parse(this.#opened + this.#rest) as object), sessions: this.#sessions }
  }
}
