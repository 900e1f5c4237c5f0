/*
 * Where browsers and hosts of tests put their files: in memory where there is enough of it. Browsers wait for
 * the disk at every write, and what is killed in tests are programs, never the machine.
 */
import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** As much as the profiles and sites of a run take, and more. */
const MUCH = 2e9
const MEMORY = '/dev/shm'

export function roomiestFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > MUCH ? MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}
