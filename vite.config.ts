import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { chunkOf } from './src/build/chunks.ts'
import { contentPlugin } from './src/build/contentPlugin.ts'
import { hostPlugin } from './src/build/hostPlugin.ts'
import { leanPlugin } from './src/build/leanPlugin.ts'
import { prerenderPlugin } from './src/build/prerenderPlugin.ts'
import { previewPlugin } from './src/build/previewPlugin.ts'
import { shippedPlugin } from './src/build/shippedPlugin.ts'
import { workerPlugin } from './src/build/workerPlugin.ts'

const content = fileURLToPath(new URL('./content', import.meta.url))

export default defineConfig({
  plugins: [
    vue(),
    leanPlugin(),
    contentPlugin(content),
    prerenderPlugin(content),
    workerPlugin(),
    hostPlugin(),
    previewPlugin(),
    shippedPlugin(),
  ],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
  },
  build: {
    target: 'es2022',
    // light-dark() and nesting are written out for browsers that do not have them.
    cssTarget: ['chrome109', 'firefox115', 'safari15.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [{ name: chunkOf, debugName: 'chunkOf' }],
            },
          },
        },
      },
    },
  },
  server: { port: 5173, host: 'localhost' },
  preview: { port: 4173, strictPort: true, host: 'localhost' },
})
