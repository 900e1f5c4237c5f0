/* Which link pictures the content has, and what stands in them. */
import { createHash } from 'node:crypto'
import { editionPath, linkPicturePath, pathOf, postPath, sessionPath } from '../domain/addresses.ts'
import type { Content, Edition, Post, Session } from '../domain/contentSchema.ts'
import { capitalise } from '../domain/formatText.ts'
import { formatDate, formatDateRange } from '../domain/formatTime.ts'
import { dateOf } from '../domain/localTime.ts'
import { likelyOrganiserText, whenText, whereText } from '../domain/sessionText.ts'
import { STATUS_LABELS } from '../domain/wording.ts'
import { toPictureKey, type PictureText } from './linkPictureSvg.ts'

export interface LinkPicture {
  /** Where it lies, from the root. As stable as the id of what it shows. */
  path: string
  /**
   * The path and a mark of what is drawn: services keep a picture under its whole address for weeks, and
   * fetch a changed one because the mark is another, while the file is there for those with the old one.
   */
  address: string
  /** What it says, for those who cannot see it. */
  alt: string
  text: PictureText
}

/**
 * The pictures by the canonical path of their page. A page without one of its own has that of `/`.
 */
export function linkPictures(content: Content): Map<string, LinkPicture> {
  const { site, sessions, posts, editions } = content
  const onStage = editions.find(({ year }) => year === site.currentEdition)
  const make = (path: string, text: PictureText): LinkPicture => {
    const mark = createHash('sha256').update(toPictureKey(text)).digest('hex').slice(0, 8)
    const alt = [text.name, text.title, text.when, text.who].filter(Boolean).join('. ')
    return { path, address: `${path}?v=${mark}`, alt, text }
  }
  return new Map([
    ...(onStage
      ? [[pathOf('home'), make(linkPicturePath(), weekText(onStage, site))] as const]
      : []),
    ...sessions.map(
      (session) =>
        [
          sessionPath(session.slug),
          make(linkPicturePath('arrangement', session.id), sessionText(session, site.name)),
        ] as const,
    ),
    ...posts.map(
      (post) =>
        [
          postPath(post.slug),
          make(linkPicturePath('blog', post.id), postText(post, site.name)),
        ] as const,
    ),
    ...editions.map(
      (edition) =>
        [
          editionPath(edition.year),
          make(linkPicturePath('arkiv', String(edition.year)), weekText(edition, site)),
        ] as const,
    ),
  ])
}

function sessionText(session: Session, siteName: string): PictureText {
  const { status, organisers } = session
  const state = status === 'scheduled' ? '' : `${STATUS_LABELS[status]} · `
  const who = [whereText(session), likelyOrganiserText(organisers)].filter(Boolean)
  return {
    name: `${siteName} ${session.edition}`,
    title: session.shortTitle ?? session.title,
    when: state + capitalise(whenText(session)),
    who: who.join(' · '),
  }
}

const postText = ({ edition, title, author, publishedAt }: Post, siteName: string) => ({
  name: `${siteName} ${edition} · Blog`,
  title,
  when: author,
  who: capitalise(formatDate(dateOf(publishedAt))),
})

const weekText = ({ year, startsOn, endsOn }: Edition, site: Content['site']) => ({
  name: 'Ugen om offentlig ledelse',
  title: `${site.name} ${year}`,
  when: `Uge 44 · ${formatDateRange(startsOn, endsOn)}`,
  who: site.authority,
})
