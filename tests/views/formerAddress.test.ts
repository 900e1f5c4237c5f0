// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import { createMemoryHistory, createRouter, RouterView, useRoute } from 'vue-router'
import { useFormerAddress } from '../../src/composables/useFormerAddress.ts'

const entry = shallowRef<{ slug: string }>()
const Entry = defineComponent(() => {
  const route = useRoute()
  useFormerAddress(
    () => String(route.params.slug),
    () => entry.value,
    (slug) => `/post/${slug}`,
  )
  return () => h('h1', entry.value?.slug ?? 'nothing yet')
})

async function openFormerAddress() {
  entry.value = undefined
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/post/:slug', component: Entry },
      { path: '/elsewhere', component: { render: () => h('h1', 'elsewhere') } },
    ],
  })
  await router.push('/post/former')
  mount(RouterView, { global: { plugins: [router] } })
  return router
}

it('leads on as soon as it is known to what', async () => {
  const router = await openFormerAddress()
  entry.value = { slug: 'present' }
  await flushPromises()
  expect(router.currentRoute.value.path).toBe('/post/present')
})

it('calls nobody back who is on the way to elsewhere, and leads on if they do not get there', async () => {
  const router = await openFormerAddress()
  let mayPass: (answer: boolean) => void = () => undefined
  router.beforeResolve((to) =>
    to.path === '/elsewhere' ? new Promise<boolean>((resolve) => (mayPass = resolve)) : true,
  )
  for (const answer of [false, true]) {
    const going = router.push('/elsewhere')
    await flushPromises()
    entry.value = { slug: answer ? 'newest' : 'present' }
    await flushPromises()
    mayPass(answer)
    await going
    await flushPromises()
    expect(router.currentRoute.value.path).toBe(answer ? '/elsewhere' : '/post/present')
  }
})
