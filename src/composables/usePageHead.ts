/* Keeps title, description and canonical address of the document true while one moves about. */
import { watchEffect } from 'vue'
import { useRoute } from 'vue-router'
import type { PageAddress } from '../domain/addresses.ts'
import { pageHead } from '../domain/pageHead.ts'
import { useProgramme } from '../stores/programme.ts'

export function usePageHead(): void {
  // A prerendered page has its head already; there is no document to write to while it is made.
  if (typeof document === 'undefined') return
  const route = useRoute()
  const programme = useProgramme()

  watchEffect(() => {
    const address = {
      name: (route.name as PageAddress['name'] | undefined) ?? 'notFound',
      params: route.params,
    }
    const head = pageHead(programme.content, address)
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
