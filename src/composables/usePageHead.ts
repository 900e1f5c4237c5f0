/* Keeps title, description and canonical address of the document true while one moves about. */
import { watchEffect } from 'vue'
import { useRoute } from 'vue-router'
import type { PageAddress } from '../domain/addresses.ts'
import { useProgramme } from '../stores/programme.ts'
import { useLater } from './useLater.ts'

const loadHeads = () => import('../domain/pageHead.ts')

export function usePageHead(): void {
  const route = useRoute()
  const programme = useProgramme()
  /** Null as long as the head that the page came with will do. */
  const heads = useLater(loadHeads)

  watchEffect(() => {
    if (!heads.value) return
    const address = {
      name: (route.name as PageAddress['name'] | undefined) ?? 'notFound',
      params: route.params,
    }
    const head = heads.value.pageHead(programme.content, address)
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
