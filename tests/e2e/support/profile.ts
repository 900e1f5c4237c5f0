/* A browser with a profile on disk: closed and opened again, it is the same person's phone the next day. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { findBrowser } from '../findBrowser.mjs'
import type { Guard } from './guard.ts'

export type ProfileOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>

export class Profile {
  readonly #folder = mkdtempSync(join(tmpdir(), 'profile-'))
  readonly #guard: Guard
  readonly #options: ProfileOptions
  #context: BrowserContext | undefined

  constructor(guard: Guard, options: ProfileOptions) {
    this.#guard = guard
    this.#options = options
  }

  /**
   * Starts the browser. Returns its first page, which is empty.
   * @param app an address to open as the system opens an installed app: the page is that, in a window of its own
   */
  async open(app?: string): Promise<Page> {
    const { args = [], ...options } = this.#options
    const context = await chromium.launchPersistentContext(this.#folder, {
      ...options,
      // Only the whole browser has windows.
      ...(app && { executablePath: findBrowser()?.path, args: [...args, `--app=${app}`] }),
      ...(!app && { args }),
    })
    this.#context = context
    this.#guard.watch(context)
    return context.pages()[0] ?? (await context.newPage())
  }

  /** Ends the browser, as when the phone is switched off. */
  async close(): Promise<void> {
    await this.#context?.close()
    this.#context = undefined
  }

  async reopen(): Promise<Page> {
    await this.close()
    return this.open()
  }

  async remove(): Promise<void> {
    await this.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
