/* The feeds (Atom, RFC 4287): what is new in the calendar, and the blog. Nothing in them depends on when they are made. */
import {
  BLOG_FEED,
  NEWS_FEED,
  openDataPath,
  postPath,
  sessionPath,
} from '../../domain/addresses.ts'
import type { Content, Session } from '../../domain/contentSchema.ts'
import { capitalise } from '../../domain/formatText.ts'
import { toOffsetTime } from '../../domain/localTime.ts'
import { compareSessions, programmeOf } from '../../domain/schedule.ts'
import { asSentence, whenText, whereText } from '../../domain/sessionText.ts'
import { STATUS_LABELS } from '../../domain/wording.ts'
import { element, textElement } from '../../domain/xml.ts'

interface Entry {
  /** For ever the same for the same news. */
  id: string
  title: string
  author: string
  path: string
  /** Danish wall time. */
  updatedAt: string
  publishedAt: string | null
  summary: string
}

/** Readers keep what they have seen; older news is in the programme itself. */
const MOST = 50

function toFeed(content: Content, file: string, title: string, entries: readonly Entry[]): string {
  const { site } = content
  const link = (rel: string, path: string, type: string) =>
    element('link', { rel, type, href: site.origin + path }, '')
  const updatedAt =
    entries
      .map((entry) => entry.updatedAt)
      .sort()
      .at(-1) ?? content.updatedAt
  const feed = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'da' }, [
    '',
    textElement('id', tagOf(site.origin, file)),
    textElement('title', title),
    textElement('updated', toOffsetTime(updatedAt)),
    link('self', openDataPath(file), 'application/atom+xml'),
    link('alternate', file === BLOG_FEED ? '/blog' : '/program', 'text/html'),
    element('author', {}, textElement('name', site.name)),
    ...entries.map((entry) =>
      element('entry', {}, [
        textElement('id', tagOf(site.origin, entry.id)),
        textElement('title', entry.title),
        textElement('updated', toOffsetTime(entry.updatedAt)),
        ...(entry.publishedAt ? [textElement('published', toOffsetTime(entry.publishedAt))] : []),
        link('alternate', entry.path, 'text/html'),
        element('author', {}, textElement('name', entry.author)),
        textElement('summary', entry.summary),
      ]),
    ),
    '',
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${feed}\n`
}

/** A tag URI (RFC 4151): the site was there in 2019. */
const tagOf = (origin: string, name: string) => `tag:${new URL(origin).hostname},2019:${name}`

function toNews(session: Session, { site }: Content): Entry {
  const { id, slug, title, status, statusNote, revision, revisedAt, organisers } = session
  const word = status !== 'scheduled' ? STATUS_LABELS[status] : revision === 0 ? 'Nyt' : 'Rettet'
  const [organiser] = organisers
  return {
    id: `arrangement/${id}/${revision}`,
    title: `${word}: ${title}`,
    author: organiser && !organiser.inferred ? organiser.name : site.name,
    path: sessionPath(slug),
    updatedAt: revisedAt,
    publishedAt: null,
    summary: [
      `${capitalise(whenText(session))}. ${whereText(session)}.`,
      asSentence(statusNote),
      session.summary,
    ]
      .filter(Boolean)
      .join(' '),
  }
}

/** Feeds by file name: what is new of the year on stage, and all posts. */
export function atomFeeds(content: Content): Map<string, string> {
  const { site, posts, sessions } = content
  const newest = programmeOf(sessions, site.currentEdition)
    .sort((a, b) =>
      a.revisedAt < b.revisedAt ? 1 : a.revisedAt > b.revisedAt ? -1 : compareSessions(a, b),
    )
    .slice(0, MOST)
  const blog = [...posts]
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
    .slice(0, MOST)
    .map(({ id, slug, title, author, publishedAt, teaser }): Entry => ({
      id: `blog/${id}`,
      title,
      author,
      path: postPath(slug),
      updatedAt: publishedAt,
      publishedAt,
      summary: teaser,
    }))
  return new Map([
    [
      NEWS_FEED,
      toFeed(
        content,
        NEWS_FEED,
        `${site.name}: nyt i kalenderen`,
        newest.map((session) => toNews(session, content)),
      ),
    ],
    [BLOG_FEED, toFeed(content, BLOG_FEED, `${site.name}: blog`, blog)],
  ])
}
