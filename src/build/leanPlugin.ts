/*
 * Pinia carries a way to save files for its developer tools. Those are not in the build, but the bundler
 * dares not leave out what asks the browser for its abilities: a kilobyte of each first load.
 */
import type { Plugin } from 'vite'

const CHOICE = 'const saveAs = !IS_CLIENT ?'

export function leanPlugin(): Plugin {
  return {
    name: 'ledelsesugen:lean',
    apply: 'build',
    transform: {
      filter: { id: /\/pinia\/dist\/pinia\.js$/ },
      handler(code) {
        if (!code.includes(CHOICE)) this.error('Pinia saves files in another way: see leanPlugin.')
        return { code: code.replace(CHOICE, 'const saveAs = true ?'), map: null }
      },
    },
  }
}
