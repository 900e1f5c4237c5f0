/* The processes of a browser: found by whose children they are, and ended one by one, by their ids. */
import { readdirSync, readFileSync } from 'node:fs'

interface Process {
  id: number
  parent: number
  /** The first 15 letters of its name. */
  name: string
}

/** Those that run. What has ended and only waits to be counted by its parent is left out. */
function runningProcesses(): Process[] {
  return readdirSync('/proc').flatMap((entry) => {
    const stat = /^\d+$/.test(entry) ? statOf(entry) : ''
    const [, name = '', state, parent] = /\((.*)\) (\w) (\d+)/s.exec(stat) ?? []
    return state && !'ZX'.includes(state)
      ? [{ id: Number(entry), parent: Number(parent), name }]
      : []
  })
}

function statOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8')
  } catch {
    // It ended between the listing and the reading.
    return ''
  }
}

/** The processes that a process has started, and those that they have started. */
export function descendantsOf(id: number): Process[] {
  const all = runningProcesses()
  const below = (parent: number): Process[] =>
    all
      .filter((process) => process.parent === parent)
      .flatMap((process) => [process, ...below(process.id)])
  return below(id)
}

/** Ends processes at once, as when the battery is taken out, and waits until they are gone. */
export async function killProcesses(ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    try {
      process.kill(id, 'SIGKILL')
    } catch (error) {
      // It went with the others.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
  // The system tells only parents of the end of a process: others must ask.
  while (runningProcesses().some(({ id }) => ids.includes(id))) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
