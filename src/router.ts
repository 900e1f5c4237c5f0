/* One route per address of the site. The patterns are the domain's; here they meet their views. */
import {
  createRouter,
  type Router,
  type RouteLocationNormalizedLoaded,
  type RouterHistory,
  type RouteRecordRaw,
} from 'vue-router'
import { pageMade } from './composables/usePageFade.ts'
import { PATTERNS, type PageAddress, type PageName } from './domain/addresses.ts'

const VIEWS: Record<PageName, RouteRecordRaw['component']> = {
  home: () => import('./views/HomeView.vue'),
  programme: () => import('./views/ProgrammeView.vue'),
  session: () => import('./views/SessionView.vue'),
  agenda: () => import('./views/AgendaView.vue'),
  blog: () => import('./views/BlogView.vue'),
  post: () => import('./views/PostView.vue'),
  ambassador: () => import('./views/AmbassadorView.vue'),
  interview: () => import('./views/InterviewView.vue'),
  mobility: () => import('./views/MobilityView.vue'),
  about: () => import('./views/AboutView.vue'),
  submit: () => import('./views/SubmitView.vue'),
  archive: () => import('./views/ArchiveView.vue'),
  edition: () => import('./views/EditionView.vue'),
  data: () => import('./views/DataView.vue'),
  accessibility: () => import('./views/AccessibilityView.vue'),
}

const routes = Object.entries(PATTERNS).map(([name, path]) => ({
  name,
  path,
  component: VIEWS[name as PageName],
  props: true,
})) as RouteRecordRaw[]

/** The page that a route shows, as the domain names it. */
export const toPageAddress = ({ name, params }: RouteLocationNormalizedLoaded): PageAddress => ({
  name: (name as PageAddress['name'] | undefined) ?? 'notFound',
  params,
})

export function createAppRouter(history: RouterHistory): Router {
  return createRouter({
    history,
    routes: [
      ...routes,
      {
        name: 'notFound',
        path: '/:path(.*)*',
        component: () => import('./views/NotFoundView.vue'),
      },
    ],
    scrollBehavior: async (to, from, saved) => {
      await pageMade()
      // A fragment can be anything, as the link of a week is: only one that names a place leads there.
      const el = to.hash && document.getElementById(to.hash.slice(1))
      if (saved || !el) return saved ?? (to.path === from.path ? false : { top: 0 })
      // The browser's own way, and not the router's: it keeps the room above that the styles ask for.
      el.scrollIntoView()
      return false
    },
  })
}
