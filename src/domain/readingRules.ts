/* Rules of what is read: a passage set apart stands in its text, and a session that is named exists. */
import type { Post } from './contentSchema.ts'
import type { ReadableContent } from './readableContent.ts'
import { ask, eachOf, under, type Report } from './rule.ts'

interface Passage {
  pullOut: string | null
}

/** All problems of posts and pages; `reportIn` puts one down under the path of an entry in `content`. */
export function checkReading(
  { posts, pages, sessions }: ReadableContent,
  reportIn: (...entry: string[]) => Report,
): void {
  const { om, ledermobilitet, interview } = pages
  const ids = ask(() => new Set(sessions.flatMap((session) => (session ? [session.id] : []))))
  // Where there are sessions that cannot be read, or none at all, another message says so.
  const isKnown = (id: string) => !ids?.size || sessions.includes(null) || ids.has(id)
  const checkSessions = (entry: { sessions: string[] } | null, report: Report) =>
    entry?.sessions.forEach((id, index) => {
      if (isKnown(id)) return
      report(
        ['sessions', `${index}`],
        `Intet arrangement har id’et »${id}«. Ret det, eller fjern det.`,
      )
    })

  eachOf(posts, (post: Post, index) => {
    const report = reportIn('posts', index)
    ask(() => checkPullOut(post, post.summary, report))
    ask(() => checkSessions(post, report))
  })
  for (const [id, page] of Object.entries({ om, ledermobilitet })) {
    ask(() =>
      page?.sections.forEach((section, index) =>
        checkPullOut(section, section.text, reportIn('pages', id, 'sections', `${index}`)),
      ),
    )
  }
  const report = reportIn('pages', 'ledermobilitet')
  ask(() => {
    const outcome = ledermobilitet?.outcome
    if (outcome) checkPullOut(outcome, outcome.text, under(report, 'outcome'))
  })
  ask(() => checkSessions(ledermobilitet, report))
  ask(() =>
    interview?.items.forEach((item, index) =>
      checkPullOut(item, item.answer, reportIn('pages', 'interview', 'items', `${index}`)),
    ),
  )
  ask(() => checkSessions(interview, reportIn('pages', 'interview')))
}

/** Set apart, a passage weighs more than the text: it may say nothing that the text does not. */
function checkPullOut({ pullOut }: Passage, text: string | null, report: Report) {
  if (pullOut === null || text?.includes(pullOut)) return
  report(
    ['pullOut'],
    'Det fremhævede sted skal stå ordret i teksten. Kopiér det derfra, eller sæt feltet til null.',
  )
}
