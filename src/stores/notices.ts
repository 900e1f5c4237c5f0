/* What the app says to the user on its own account: one list, shown in one place. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

export interface Notice {
  /** One notice a matter: the same id replaces what was said before. */
  id: string
  text: string
  kind: 'info' | 'error'
  /** `undoes`: the keys that undo elsewhere do it here too (NoticeList). */
  action?: { label: string; run: () => void; undoes?: boolean }
  /** What to press instead of the action, where it is not for later. */
  later?: string
}

export const useNotices = defineStore('notices', () => {
  const notices = shallowRef<Notice[]>([])

  function dismiss(id: string) {
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }
  function show(notice: Notice) {
    notices.value = [...notices.value.filter(({ id }) => id !== notice.id), notice]
  }

  return { notices, show, dismiss }
})
