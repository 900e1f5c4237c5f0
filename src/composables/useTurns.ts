/*
 * A rendered page is taken over part by part, each in a task of its own: in one piece it would hold up
 * what is pressed meanwhile for as long as a slow phone needs for all of it.
 */
import { defineAsyncComponent, getCurrentInstance, type Component } from 'vue'
import { nextTask } from '../platform/turns.ts'

let turn: Promise<void> = Promise.resolve()

/** Is what is being set up there already, rendered? To be asked in `setup`. */
export const isRendered = (): boolean => Boolean(getCurrentInstance()?.vnode.el)

/**
 * A part of what is being set up, which is taken over when its turn comes. Where nothing is rendered it is
 * as it is. While rendering it is wrapped as well: the ids that parts make (`useId`) are counted by wrapping.
 * @param together so many of it are taken over in one turn
 */
export function inTurn<T extends Component>(part: T, together = 1): T {
  if (!import.meta.env.SSR && !isRendered()) return part
  let count = 0
  return defineAsyncComponent({
    loader: () => Promise.resolve(part),
    hydrate: (takeOver) => {
      if (count++ % together === 0) turn = turn.then(nextTask)
      void turn.then(takeOver)
    },
  }) as Component as T
}

/** When every part has had its turn. What they show must stay as it was rendered until then, or they are made anew. */
export async function allTaken(): Promise<void> {
  await nextTask()
  for (let last; last !== turn;) {
    last = turn
    await last
    // What was taken over asks for the turns of its own parts. And whoever waited for it has a task of its own.
    await nextTask()
  }
}
