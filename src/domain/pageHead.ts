/* Title, description and link preview of every page: the same at build and in the browser. */
import { hasSlug, pathOf, type PageAddress } from './addresses.ts'
import { formatDateRange } from './formatTime.ts'
import { capitalise } from './formatText.ts'
import type { PageContent } from './pageContent.ts'
import { isNameOnly } from './registration.ts'
import { whenText, whereText } from './sessionText.ts'
import { PAGE_TITLES } from './wording.ts'

export interface PageHead {
  /** `Program – Ledelsesugen 2020` */
  title: string
  description: string
  /** The address that counts, from the root; null for a page that must not be indexed. */
  canonicalPath: string | null
  type: 'website' | 'article'
}

const SHELL: Omit<PageHead, 'title'> = {
  description: 'Programmet for ugen om offentlig ledelse.',
  canonicalPath: null,
  type: 'website',
}

/** `content` is null before any content is here, as in the neutral shell. */
export function pageHead(content: PageContent | null, address: PageAddress): PageHead {
  const { name, params } = address
  if (!content) return { ...SHELL, title: 'Ledelsesugen' }
  const { site } = content
  const suffix = `${site.name} ${site.currentEdition}`
  const notFound = { ...SHELL, title: `Siden findes ikke – ${suffix}` }
  const head = (
    title: string,
    description: string,
    canonicalPath: string,
    type: PageHead['type'] = 'website',
  ) => ({
    title: `${title} – ${suffix}`,
    description,
    canonicalPath,
    type,
  })
  switch (name) {
    case 'notFound':
      return notFound
    case 'home': {
      const edition = content.editions.find(({ year }) => year === site.currentEdition)
      const dates = edition ? ` · ${formatDateRange(edition.startsOn, edition.endsOn)}` : ''
      return { ...head('', site.description, '/'), title: `${suffix}${dates}` }
    }
    case 'session': {
      const session = content.sessions.find((entry) => hasSlug(entry, params.slug))
      if (!session) return notFound
      return head(
        session.shortTitle ?? session.title,
        isNameOnly(session)
          ? session.summary
          : `${capitalise(whenText(session))}. ${whereText(session)}. ${session.summary}`,
        pathOf('session', { slug: session.slug }),
        'article',
      )
    }
    case 'post': {
      const post = content.posts.find((entry) => hasSlug(entry, params.slug))
      return post
        ? head(post.title, post.teaser, pathOf('post', { slug: post.slug }), 'article')
        : notFound
    }
    case 'edition': {
      const edition = content.editions.find(({ year }) => String(year) === params.year)
      if (!edition) return notFound
      // Several years without a source have the same coverage; the week tells them apart.
      const week = `Uge 44, ${formatDateRange(edition.startsOn, edition.endsOn)}`
      return {
        ...head('', edition.summary ?? `${week}. ${edition.coverage}`, pathOf('edition', params)),
        title: `${site.name} ${edition.year} – arkiv`,
      }
    }
    case 'interview':
      // Its heading is the title it was published under.
      return head(
        content.pages.interview?.title ?? PAGE_TITLES.interview,
        describe(content, name),
        pathOf(name),
      )
    default:
      return head(PAGE_TITLES[name], describe(content, name), pathOf(name))
  }
}

function describe({ site, pages }: PageContent, name: PageAddress['name']): string {
  const week = `${site.name} ${site.currentEdition}`
  switch (name) {
    case 'programme':
      return `Alle arrangementer i ${week} dag for dag: tid, sted, arrangør og tilmelding.`
    case 'agenda':
      return `De arrangementer, du har gemt i ${week}. De ligger kun på din egen enhed.`
    case 'blog':
      return pages.blog?.subtitle ?? `Blogindlæg om offentlig ledelse fra ${week}.`
    case 'ambassador':
      return 'Hvem ambassadøren for offentlig ledelse er, og hvad ambassadøren skal.'
    case 'interview':
      return pages.interview
        ? `${pages.interview.person}: ${pages.interview.kicker ?? pages.interview.title}`
        : `Interview med ambassadøren for ${week}.`
    case 'mobility':
      return 'Taskforcen, der skulle gøre det lettere for ledere at skifte mellem stat, regioner og kommuner.'
    case 'about':
      return `Hvad ${site.name} er, hvem der står bag, og hvem den er for.`
    case 'submit':
      return `Sådan kommer dit arrangement med i kalenderen for ${site.name}.`
    case 'archive':
      return `${site.name} år for år siden 2019: hvad man ved, og hvad man ikke ved.`
    case 'data':
      return 'Hvad appen gemmer på din enhed, hvor meget det fylder, og hvordan du sletter det.'
    case 'accessibility':
      return 'Hvor tilgængelig siden er, hvordan det er prøvet, og hvor du kan skrive eller klage.'
    default:
      return site.description
  }
}
