/* Every page in every state it can be in: nothing for axe to find, nothing cut off, nothing too small to hit. */
import { axeFaults } from './support/axe.ts'
import { layoutFaults } from './support/layout.ts'
import { STATES } from './support/states.ts'
import { expect, test } from './support/test.ts'

test.describe.configure({ mode: 'parallel' })
// Nothing here is measured in the points of a screen, and twice as many are four times as much to paint.
test.use({ deviceScaleFactor: 1 })

const SITUATIONS: Record<keyof typeof STATES, string> = {
  pages: 'each kind of page, with two kept that overlap',
  firstVisit: 'a first visit, and what goes wrong on it',
  clock: 'before, in and after the week',
  changes: 'what was kept is cancelled, moved and has a very long name',
  sixty: 'sixty are kept',
  offer: 'an event is offered',
}

/** In these the worker is looked at as well; in the others it would only take time from what is. */
const WITH_WORKER: (keyof typeof STATES)[] = ['firstVisit']

for (const [group, situation] of Object.entries(SITUATIONS)) {
  test.describe(group, () => {
    const hasWorker = WITH_WORKER.includes(group as keyof typeof STATES)
    test.use({ hasWorker })
    test(`for everybody: ${situation}`, async ({ page, site, server, guard }) => {
      // How long a loaded machine needs says nothing about the site.
      test.setTimeout(600_000)
      const faults: string[] = []
      for (const { name, arrive } of STATES[group as keyof typeof STATES]) {
        await arrive({ page, site, server, guard })
        const found = [...(await layoutFaults(page)), ...(await axeFaults(page))]
        faults.push(...found.map((fault) => `${name}, ${fault}`))
      }
      expect(faults).toEqual([])
    })
  })
}
