// @vitest-environment happy-dom
/* A rendered page is taken over part by part. */
import { createSSRApp, defineComponent, h, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { expect, it, onTestFinished } from 'vitest'
import { allTaken, inTurn, isRendered } from '../../src/composables/useTurns.ts'
import { nextTask } from '../../src/platform/turns.ts'

/** Takes over what a component has rendered. */
async function takeOver(component: Component) {
  const root = document.createElement('div')
  root.innerHTML = await renderToString(createSSRApp(component))
  const app = createSSRApp(component)
  app.mount(root)
  onTestFinished(() => app.unmount())
}

/** A list of which the parts have parts, and who has been taken over of them. */
function list(together?: number) {
  const taken: number[] = []
  const Leaf = defineComponent({
    props: { number: { type: Number, required: true } },
    setup: ({ number }) => {
      if (isRendered()) taken.push(number)
      return () => h('li', number)
    },
  })
  const List = defineComponent(() => {
    const Part = inTurn(Leaf, together)
    return () =>
      h(
        'ol',
        [1, 2, 3, 4, 5].map((number) => h(Part, { number })),
      )
  })
  const page = defineComponent(() => {
    const Part = inTurn(List)
    return () => h('main', h(Part))
  })
  return { page, taken }
}

it('is all taken over when every part has had its turn, those within the last one too', async () => {
  const { page, taken } = list()
  await takeOver(page)
  expect(taken).toEqual([])
  await allTaken()
  expect(taken).toEqual([1, 2, 3, 4, 5])
})

it.each([
  [undefined, [1, 2, 3, 4, 5]],
  [2, [2, 4, 5]],
  [9, [5]],
])('takes over %s of a kind in one task', async (together, counts) => {
  const { page, taken } = list(together)
  await takeOver(page)
  const seen: number[] = []
  while (taken.length < 5) {
    await nextTask()
    if (taken.length > (seen.at(-1) ?? 0)) seen.push(taken.length)
  }
  expect(seen).toEqual(counts)
})

it('is as it is where nothing is rendered', () => {
  const Part = defineComponent(() => () => h('p'))
  expect(inTurn(Part)).toBe(Part)
})
