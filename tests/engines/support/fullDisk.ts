/* A disk of some megabytes, in memory, that can be filled to the last byte: a full phone. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// The disk goes when its input ends: when we say so, and also when we have died.
const HOLD =
  'mount -t tmpfs -o size="$2" tmpfs "$1" && echo mounted && cat; umount -l "$1"; rmdir "$1"'

/** Why no disk can be made here; null when one can. */
export function reasonWithoutDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
  if (status === 0) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true })
  return status === 0 ? null : 'this user may not mount a disk'
}

export class SmallDisk {
  readonly folder: string
  readonly #holder: ChildProcess

  private constructor(folder: string, holder: ChildProcess) {
    this.folder = folder
    this.#holder = holder
  }

  static async mount(megabytes: number): Promise<SmallDisk> {
    const folder = mkdtempSync(join(tmpdir(), 'disk-'))
    const holder = spawn('sh', ['-c', HOLD, 'sh', folder, `${megabytes}m`], {
      stdio: ['pipe', 'pipe', 'inherit'],
      // Of a group of its own: a key that ends the tests must not end it before its work is done.
      detached: true,
    })
    const [said] = (await once(holder.stdout!, 'data')) as [Buffer]
    if (String(said) !== 'mounted\n') throw new Error(`There is no disk in ${folder}`)
    return new SmallDisk(folder, holder)
  }

  /** Writes until nothing more fits, not a byte. Others may have made room meanwhile: then again. */
  fill(): void {
    const file = openSync(this.#filler, 'a')
    for (let size = 1 << 20; size >= 1; size = size >> 1) {
      while (hasWritten(file, size));
    }
    closeSync(file)
  }

  get #filler(): string {
    return join(this.folder, 'filler')
  }

  makeRoom(): void {
    rmSync(this.#filler, { force: true })
  }

  async unmount(): Promise<void> {
    this.#holder.stdin!.end()
    await once(this.#holder, 'exit')
  }
}

function hasWritten(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false
    throw error
  }
}
