/* What a style sheet shows or hides, where making it is worth sparing a screen that hides it. */
import { onMounted, onUnmounted, shallowRef, type ShallowRef } from 'vue'

/** @returns whether the screen is like that; false until the page is mounted, as it was rendered */
export function useMedia(query: string): ShallowRef<boolean> {
  const matches = shallowRef(false)
  let media: MediaQueryList | null = null
  const follow = () => (matches.value = media?.matches === true)
  onMounted(() => {
    media = matchMedia(query)
    media.addEventListener('change', follow)
    follow()
  })
  onUnmounted(() => media?.removeEventListener('change', follow))
  return matches
}
