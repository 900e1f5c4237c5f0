/* Which release of the app a page is. Each built page says it; during development none does. */

const META = /<meta name="release" content="(\w+)"/

/** The release of the page that is open; empty during development. */
export const ownRelease = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="release"]')?.content ?? ''

/** The release that a page says it is; empty when it is no page of ours. */
export const releaseIn = (html: string): string => META.exec(html)?.[1] ?? ''
