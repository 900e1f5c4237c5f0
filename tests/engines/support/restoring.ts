/* Backups as a person lays them in on the page of kept data: each is a transaction of the app's over several tables. */
import { toBackupText } from '../../../src/domain/backup.ts'
import { bookmarkOf, MADE_AT, noteOn } from '../../support/buildBackup.ts'
import type { Tab } from './engine.ts'
import { eventually, main } from './screen.ts'

/** A backup with one kept session for each id, and a note on it. */
export const backupOf = (ids: readonly string[], text = 'Husk nøglen'): string =>
  toBackupText(
    {
      bookmarks: ids.map((id) => bookmarkOf(id)),
      notes: ids.map((id) => noteOn(id, text)),
      calendarExports: [],
      settings: [],
    },
    MADE_AT,
  )

/**
 * Lays in one backup after the other, and goes on by itself. Where it is, the page asks the host for
 * `/begun?<number>` and `/kept?<number>`: what has been said there is beyond the reach of the page's death.
 */
export const restoreAll = (tab: Tab, backups: readonly string[]): Promise<void> =>
  tab.evaluate((texts) => {
    const until = <T>(look: () => T | null | undefined | false) =>
      new Promise<T>((resolve) => {
        const again = () => {
          const found = look()
          if (found) resolve(found)
          else setTimeout(again, 1)
        }
        again()
      })
    const tell = (what: string, number: number) => void fetch(`/${what}?${number}`)
    const restore = async () => {
      for (const [number, text] of texts.entries()) {
        const field = await until(() =>
          document.querySelector<HTMLInputElement>('input[type=file]:enabled'),
        )
        const files = new DataTransfer()
        files.items.add(new File([text], 'kopi.json', { type: 'application/json' }))
        field.files = files.files
        field.dispatchEvent(new Event('change', { bubbles: true }))
        const button = await until(() =>
          [...document.querySelectorAll<HTMLButtonElement>('main button:enabled')].find(
            ({ textContent }) => textContent?.trim() === 'Læg det valgte ind',
          ),
        )
        tell('begun', number)
        button.click()
        await until(() =>
          [...document.querySelectorAll('main [role=status]')].some(({ textContent }) =>
            textContent?.startsWith('Lagt ind:'),
          ),
        )
        tell('kept', number)
      }
    }
    void restore()
  }, backups)

/** Chooses one file, and waits until its content is shown. */
export const offerBackup = async (tab: Tab, text: string): Promise<void> => {
  const choose = (backup: string) => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]:enabled')
    if (!field) return false
    const files = new DataTransfer()
    files.items.add(new File([backup], 'kopi.json', { type: 'application/json' }))
    field.files = files.files
    field.dispatchEvent(new Event('change', { bubbles: true }))
    return true
  }
  await eventually(() => tab.evaluate(choose, text)).toBe(true)
  await eventually(() => main(tab)).toContain('Det er der i filen')
}
