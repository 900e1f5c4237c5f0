/*
 * Every address of the site. They are a promise: published once, they never die.
 * Patterns are vue-router's; `pathOf` fills them in for links, prerendering and the sitemap.
 */
import type { Content } from './contentSchema.ts'

export const PATTERNS = {
  home: '/',
  programme: '/program',
  session: '/arrangement/:slug',
  agenda: '/min-uge',
  blog: '/blog',
  post: '/blog/:slug',
  ambassador: '/ambassadoer',
  interview: '/ambassadoer/interview',
  mobility: '/ledermobilitet',
  about: '/om',
  submit: '/deltag',
  archive: '/arkiv',
  edition: '/arkiv/:year',
  data: '/data',
  accessibility: '/tilgaengelighed',
} as const

/** Places within pages, as fragments: the search field, and the list of further pages at the foot of each. */
export const SEARCH_PLACE = '#soeg'
export const MORE_PLACE = '#flere-sider'
/** Where the app can be installed. */
export const INSTALL_ADDRESS = { path: PATTERNS.data, hash: '#installer' } as const

export type PageName = keyof typeof PATTERNS
export type PageParams = Partial<Record<'slug' | 'year', string>>

/** One page: its name and what fills the holes in its pattern. */
export interface PageAddress {
  name: PageName | 'notFound'
  params: PageParams
}

/** Address of a page from its root, without query: `/arrangement/det-lange-seje-traek`. */
export function pathOf(name: PageName, params: PageParams = {}): string {
  return PATTERNS[name].replace(/:(slug|year)/g, (_, key: 'slug' | 'year') => params[key] ?? '')
}

export const sessionPath = (slug: string): string => pathOf('session', { slug })
export const postPath = (slug: string): string => pathOf('post', { slug })
export const editionPath = (year: number): string => pathOf('edition', { year: String(year) })

/** The calendar file of one session. The id never changes, so neither does this. */
export const calendarPath = (sessionId: string): string => `/kalender/${sessionId}.ics`
/** The calendar file of a whole edition, also to subscribe to. */
export const editionCalendarPath = (year: number): string => `/kalender/ledelsesugen-${year}.ics`
/** A part of an edition to subscribe to, by the id of the feed; `alle` is the whole. */
export const feedPath = (year: number, feed: string): string =>
  feed === 'alle'
    ? editionCalendarPath(year)
    : editionCalendarPath(year).replace(/\.ics$/, `-${feed}.ics`)
/** What the worker makes on the device from what the user has kept. */
export const AGENDA_CALENDAR_PATH = '/kalender/min-uge.ics'
/** What has to be put right in the user's calendar, made in the same way. */
export const REPAIR_CALENDAR_PATH = '/kalender/rettelser.ics'

export const CONTENT_PATH = '/content.json'

/** The picture of a link: of a session or post by its id, of an edition by its year, else of the whole site. */
export const linkPicturePath = (kind?: 'arrangement' | 'blog' | 'arkiv', id = ''): string =>
  kind ? `/billeder/${kind}/${id}.png` : '/share.png'

/** What other programs read: the programme of an edition as a table or for a schedule app, and the feeds. */
export const openDataPath = (file: string): string => `/aabne-data/${file}`
export const NEWS_FEED = 'nyt-i-kalenderen.xml'
export const BLOG_FEED = 'blog.xml'

/** A page and, where it is an old address of something, the address that it now has. */
export interface PublishedPage extends PageAddress {
  path: string
  canonicalPath: string
}

/** Every page that the content has, former addresses included. */
export function publishedPages(content: Content): PublishedPage[] {
  const fixed = (Object.keys(PATTERNS) as PageName[]).filter(
    (name) => !PATTERNS[name].includes(':'),
  )
  const page = (name: PageName, params: PageParams = {}, canonical = params): PublishedPage => ({
    name,
    params,
    path: pathOf(name, params),
    canonicalPath: pathOf(name, canonical),
  })
  const withFormer = (name: 'session' | 'post', slug: string, formerSlugs: string[]) =>
    [slug, ...formerSlugs].map((address) => page(name, { slug: address }, { slug }))
  return [
    ...fixed.map((name) => page(name)),
    ...content.sessions.flatMap(({ slug, formerSlugs }) =>
      withFormer('session', slug, formerSlugs),
    ),
    ...content.posts.flatMap(({ slug, formerSlugs }) => withFormer('post', slug, formerSlugs)),
    ...content.editions.map(({ year }) => page('edition', { year: String(year) })),
  ]
}

/** Does this address (now or formerly) belong to the entry? */
export const hasSlug = (
  entry: { slug: string; formerSlugs: string[] },
  slug: string | undefined,
): boolean => slug !== undefined && (entry.slug === slug || entry.formerSlugs.includes(slug))
