/* The content that a prerendered page carries for its own hydration. */
import type { PageContent } from '../domain/pageContent.ts'

export interface PageData {
  /** The address it was rendered for. At any other address it must not be hydrated. */
  path: string
  content: PageContent
}

/**
 * Reads it from the document; null in the neutral shell and during development.
 * Built from content that has passed the door, in the same file as this page: it is not checked again.
 */
export function readPageData(): PageData | null {
  const json = document.getElementById('page-data')?.textContent
  return json ? (JSON.parse(json) as PageData) : null
}
