/* Keeps title, description and canonical address of the document true while one moves about. */
import { onMounted, shallowRef, watchEffect } from 'vue'
import { useRoute } from 'vue-router'
import type { PageAddress } from '../domain/addresses.ts'
import type { pageHead } from '../domain/pageHead.ts'
import { orMissing } from '../platform/missingScript.ts'
import { useProgramme } from '../stores/programme.ts'

export function usePageHead(): void {
  const route = useRoute()
  const programme = useProgramme()
  /** Null as long as the head that the page came with will do. */
  const toHead = shallowRef<typeof pageHead | null>(null)

  onMounted(async () => {
    toHead.value = (await orMissing(import('../domain/pageHead.ts')))?.pageHead ?? null
  })
  watchEffect(() => {
    if (!toHead.value) return
    const address = {
      name: (route.name as PageAddress['name'] | undefined) ?? 'notFound',
      params: route.params,
    }
    const head = toHead.value(programme.content, address)
    document.title = head.title
    document.querySelector('meta[name="description"]')?.setAttribute('content', head.description)
    const canonical = document.querySelector('link[rel="canonical"]')
    if (head.canonicalPath && programme.site) {
      const link = canonical ?? document.head.appendChild(document.createElement('link'))
      link.setAttribute('rel', 'canonical')
      link.setAttribute('href', programme.site.origin + head.canonicalPath)
    } else canonical?.remove()
  })
}
