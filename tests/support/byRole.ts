/*
 * Finds what a person finds: by role and accessible name, as a screen reader tells them.
 * What nobody can reach (hidden, in a closed dialog) is not there.
 */

const SELECTORS = {
  alert: '[role=alert]',
  article: 'article',
  banner: 'header',
  button: 'button, [role=button]',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  dialog: 'dialog',
  group: 'fieldset, [role=group]',
  heading: 'h1, h2, h3, h4, h5',
  link: 'a[href]',
  list: 'ul, ol',
  listitem: 'li',
  main: 'main',
  navigation: 'nav',
  region: '[role=region], section[aria-label], section[aria-labelledby]',
  status: '[role=status]',
} as const

export type Role = keyof typeof SELECTORS

const OUT_OF_REACH =
  '[hidden], [aria-hidden=true], dialog:not([open]), details:not([open]) > :not(summary)'
const isReachable = (element: Element) => element.closest(OUT_OF_REACH) === null

/** What is set apart on the screen and so is in the text. */
const PARTS = 'address, button, dd, div, dt, h1, h2, h3, h4, h5, li, p, section, .note'

/** The text that is read, with single spaces. */
export function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('[aria-hidden=true], dialog:not([open]), noscript')) {
    hidden.remove()
  }
  for (const part of copy.querySelectorAll(PARTS)) part.append(' ')
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

export function nameOf(element: Element): string {
  const labelledBy = element.getAttribute('aria-labelledby')
  if (labelledBy !== null) {
    const parts = labelledBy.split(' ').map((id) => document.getElementById(id))
    return parts.map((part) => (part ? textOf(part) : '')).join(' ')
  }
  const labels = element instanceof HTMLSelectElement ? [...element.labels].map(textOf) : []
  return element.getAttribute('aria-label') ?? (labels.join(' ') || textOf(element))
}

/** All of a role, with the name (all of it) or one that the pattern matches. */
export function findAll(root: ParentNode, role: Role, name?: string | RegExp): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(SELECTORS[role])].filter((element) => {
    if (!isReachable(element)) return false
    if (name === undefined) return true
    return typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))
  })
}

/** The only one. Tells what there was instead. */
export function find(root: ParentNode, role: Role, name?: string | RegExp): HTMLElement {
  const [found, ...more] = findAll(root, role, name)
  if (found && more.length === 0) return found
  const names = findAll(root, role).map((element) => `»${nameOf(element)}«`)
  throw new Error(
    `${found ? 'More than one' : 'No'} ${role} ${String(name ?? '')} among: ${names.join(', ')}`,
  )
}

/** The names of all of a role, in order. */
export const namesOf = (root: ParentNode, role: Role): string[] => findAll(root, role).map(nameOf)
