/* A former address of something leads on to the one that counts. */
import { onUnmounted, ref, watchEffect } from 'vue'
import { useRouter } from 'vue-router'

/**
 * @param asked the slug in the address
 * @param entry what was found under it, if anything
 * @param pathOf the address of a slug
 */
export function useFormerAddress(
  asked: () => string,
  entry: () => { slug: string } | undefined,
  pathOf: (slug: string) => string,
): void {
  // While a page is rendered at build, it stays at the address that it is rendered for.
  if (typeof window === 'undefined') return
  const router = useRouter()
  /** Whoever is on the way to elsewhere is not called back. */
  const isLeaving = ref(false)
  const arrive = () => void (isLeaving.value = false)
  const stops = [
    router.beforeEach(() => void (isLeaving.value = true)),
    router.afterEach(arrive),
    router.onError(arrive),
  ]
  onUnmounted(() => stops.forEach((stop) => stop()))
  watchEffect(() => {
    const slug = entry()?.slug
    if (slug !== undefined && slug !== asked() && !isLeaving.value)
      void router.replace(pathOf(slug))
  })
}
