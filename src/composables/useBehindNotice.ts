/*
 * Says once, and only near the week, that the programme on screen may not be the newest. A browser
 * that knows itself to be offline has a line of its own for it.
 */
import { watch } from 'vue'
import { isNewestNeeded } from '../domain/contentVersions.ts'
import { formatClock, formatDate } from '../domain/formatTime.ts'
import { dateOf } from '../domain/localTime.ts'
import { MESSAGES } from '../domain/messages.ts'
import { useClock } from '../stores/clock.ts'
import { useNotices } from '../stores/notices.ts'
import { useProgramme } from '../stores/programme.ts'

const ID = 'behind'

export function useBehindNotice(): void {
  const clock = useClock()
  const notices = useNotices()
  const programme = useProgramme()
  let isSaid = false

  watch([() => programme.isBehind, () => clock.localNow], ([isBehind, now]) => {
    const { content, currentEdition } = programme
    if (!isBehind) return notices.dismiss(ID)
    if (isSaid || !content || !currentEdition || !now) return
    if (!navigator.onLine || !isNewestNeeded(currentEdition, dateOf(now))) return
    isSaid = true
    const at = content.updatedAt
    notices.show({
      id: ID,
      kind: 'info',
      text: `Det nyeste program kunne ikke hentes. Det, du ser, er fra ${formatDate(dateOf(at))} kl. ${formatClock(at)}. ${MESSAGES.contentBehind}`,
      action: { label: 'Prøv igen', run: () => void programme.load() },
    })
  })
}
