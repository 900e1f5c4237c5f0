/* Every published page as it is rendered at build: from the part of the content that it carries. */
import { describe, expect, it } from 'vitest'
import { realContent } from '../support/realContent.ts'
import { renderPage } from '../../src/build/renderPage.ts'
import { publishedPages } from '../../src/domain/addresses.ts'
import { pageHead } from '../../src/domain/pageHead.ts'
import { contentForPage, wholeContent } from '../../src/domain/pageContent.ts'

const pages = publishedPages(realContent)
const partOf = (page: (typeof pages)[number]) => contentForPage(realContent, page)

describe('rendered from the part of the content that it carries', () => {
  it.each(pages)('$path shows the same as with all of the content', async (page) => {
    const fromPart = await renderPage(page.path, partOf(page))
    expect(fromPart).toBe(await renderPage(page.path, wholeContent(realContent)))
  })

  it.each(pages)('$path has one heading of the first level, and is not missing', async (page) => {
    const html = await renderPage(page.path, partOf(page))
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).not.toMatch(/Siden findes ikke|Et øjeblik|undefined|\[object/)
  })

  it.each(pages)('$path is called the same in its title and over its text', async (page) => {
    const html = await renderPage(page.path, partOf(page))
    const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? []
    const said = heading
      .replace(/<[^>]*>|\u00ad/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&#39;', "'")
      .trim()
    const title = pageHead(partOf(page), page).title.replace(/ – (Ledelsesugen 2020|arkiv)$/, '')
    // A long title of a session is cut short, and the front page tells its dates.
    expect(said.startsWith(title) || title.startsWith(`${said} · `), `${said} | ${title}`).toBe(
      true,
    )
  })

  it.each(pages)('$path breaks no line between a number and its word', async (page) => {
    const html = await renderPage(page.path, partOf(page))
    const text = html.replace(/<[^>]*>/g, '\n')
    const apart =
      /.{0,20}(?:\b(?:kl\.|uge|nr\.) (?=\d)|\d\. (?=(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))).{0,9}/gi
    expect(text.match(apart) ?? []).toEqual([])
  })

  it.each(pages)('$path does not say what time it is', async (page) => {
    const html = await renderPage(page.path, partOf(page))
    expect(html).not.toMatch(/lukker snart|Tilmeldingen lukkede|Tilmeldingen er åben/)
    expect(html).not.toMatch(/href="mailto:(?!kontakt@ledelsesugen\.dk)/)
  })
})

describe('what is carried is shown', () => {
  // Left out: the front page shows some of what it carries by the clock; the year on stage only
  // asks whether it has any sessions, and leads to the programme.
  it.each(pages.filter(({ path }) => path !== '/' && path !== '/arkiv/2020'))(
    '$path carries no session, no post and no article in vain',
    async (page) => {
      const part = partOf(page)
      const html = await renderPage(page.path, part)
      const inVain: string[] = []
      for (const list of ['cards', 'sessions', 'posts', 'articles'] as const) {
        for (const { id } of part[list]) {
          const less = { ...part, [list]: part[list].filter((other) => other.id !== id) }
          if ((await renderPage(page.path, less)) === html) inVain.push(id)
        }
      }
      expect(inVain).toEqual([])
    },
  )
})
