/*
 * Installing the app. Where the browser has a question of its own for that, it is kept until the user
 * wants it, instead of a bar over the page that nobody asked for.
 */
import { isOutsideHomeScreen } from './homeScreen.ts'

/** How the app gets onto this device: it is there, at a press here, by hand on an iPhone or iPad, or by hand. */
export type InstallWay = 'installed' | 'prompt' | 'apple' | 'byHand'

/** https://wicg.github.io/manifest-incubations/#beforeinstallpromptevent-interface, in Chromium alone. */
interface InstallPrompt extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>
}

let kept: InstallPrompt | null = null
let isJustInstalled = false
let onChange = () => {}

/** To be called before anything is waited for: the browser says it once, when the page is loaded. */
export function keepInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    kept = event as InstallPrompt
    onChange()
  })
  addEventListener('appinstalled', () => {
    isJustInstalled = true
    onChange()
  })
}

/** Calls back when the way has become another. */
export function watchInstallWay(callback: () => void): void {
  onChange = callback
}

export function installWay(): InstallWay {
  const isApp = matchMedia('(display-mode: standalone)').matches || isOnHomeScreen()
  if (isApp || isJustInstalled) return 'installed'
  if (kept) return 'prompt'
  return isOutsideHomeScreen() ? 'apple' : 'byHand'
}

const isOnHomeScreen = () => (navigator as { standalone?: boolean }).standalone === true

/** Lets the browser ask. @returns whether the user said yes; a question can be put only once */
export async function askToInstall(): Promise<boolean> {
  const prompt = kept
  kept = null
  return (await prompt?.prompt())?.outcome === 'accepted'
}
