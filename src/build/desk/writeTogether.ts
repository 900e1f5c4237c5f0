/*
 * Several files at once, each written whole or not at all. The new bytes are first laid beside the old
 * under names that the content reader passes over; then a note of what is to be exchanged is written;
 * then they are exchanged. Who is cut off before the note has changed nothing, and after it the
 * next command brings it to its end.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

const NOTE = '.skrives-nu.json'
const besides = (name: string) => join(dirname(name), `.${basename(name)}.ny`)

/** What can fail on the way; tests make it. */
export interface Disk {
  write(path: string, text: string): void
  rename(from: string, to: string): void
}

const REAL_DISK: Disk = {
  write(path, text) {
    const file = openSync(path, 'w')
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  },
  rename: renameSync,
}

/**
 * Writes all files of a folder or none.
 * @param files name in the folder → text; null takes the file away
 * @throws what the disk throws; `finishWriting` then puts the folder right
 */
export function writeTogether(
  folder: string,
  files: ReadonlyMap<string, string | null>,
  disk = REAL_DISK,
): void {
  for (const [name, text] of files) {
    mkdirSync(join(folder, dirname(name)), { recursive: true })
    if (text !== null) disk.write(join(folder, besides(name)), text)
  }
  const note = [...files].map(([name, text]) => [name, text !== null] as const)
  disk.write(join(folder, besides(NOTE)), JSON.stringify(note))
  disk.rename(join(folder, besides(NOTE)), join(folder, NOTE))
  exchange(folder, note, disk)
}

function exchange(folder: string, note: readonly (readonly [string, boolean])[], disk: Disk) {
  for (const [name, isThere] of note) {
    const fresh = join(folder, besides(name))
    if (!isThere) rmSync(join(folder, name), { force: true })
    else if (existsSync(fresh)) disk.rename(fresh, join(folder, name))
  }
  rmSync(join(folder, NOTE))
}

/** Brings to its end what was cut off, or clears it away. Returns whether there was something to bring to its end. */
export function finishWriting(folder: string): boolean {
  const note = join(folder, NOTE)
  const wasCutOff = existsSync(note)
  if (wasCutOff) {
    exchange(folder, JSON.parse(readFileSync(note, 'utf8')) as [string, boolean][], REAL_DISK)
  }
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/^\..*\.ny$/.test(basename(name))) rmSync(join(folder, name))
  }
  return wasCutOff
}
