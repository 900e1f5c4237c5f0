/* A link whose view cannot be had leads there all the same where the page can; else it says so. */
import { useRouter } from 'vue-router'
import { FIRST_MESSAGES } from '../domain/wording.ts'
import { isMissingScript, loadWhole } from '../platform/missingScript.ts'
import { useNotices } from '../stores/notices.ts'

export function useMissingViews(): void {
  const router = useRouter()
  const notices = useNotices()

  router.onError(async (error: unknown, to) => {
    if (!isMissingScript(error)) throw error
    if (await loadWhole(to.fullPath)) return
    notices.show({ id: 'page', kind: 'error', text: FIRST_MESSAGES.pageUnavailable })
  })
  router.afterEach((_to, _from, failure) => {
    if (!failure) notices.dismiss('page')
  })
}
