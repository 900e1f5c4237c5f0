/* What the user has chosen, light or dark. A page knows it before it is painted (build/pageScript.ts). */
import { APPEARANCE_KEY, isAppearance, type Appearance } from '../domain/appearance.ts'

export function readAppearance(): Appearance {
  try {
    const kept = localStorage.getItem(APPEARANCE_KEY)
    return isAppearance(kept) ? kept : 'device'
  } catch {
    // Forbidden: then nothing was chosen.
    return 'device'
  }
}

/** On screen now, and at the next visit if the browser keeps anything. */
export function replaceAppearance(appearance: Appearance): void {
  showAppearance(appearance)
  try {
    if (appearance === 'device') localStorage.removeItem(APPEARANCE_KEY)
    else localStorage.setItem(APPEARANCE_KEY, appearance)
  } catch {
    // Full or forbidden: it holds as long as the page.
  }
}

export function showAppearance(appearance: Appearance): void {
  if (appearance === 'device') delete document.documentElement.dataset.appearance
  else document.documentElement.dataset.appearance = appearance
}

/** Calls back when another tab has chosen. Returns a function that ends it. */
export function watchAppearance(onChange: (appearance: Appearance) => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    if (key === APPEARANCE_KEY || key === null) onChange(readAppearance())
  }
  addEventListener('storage', listen)
  return () => removeEventListener('storage', listen)
}
