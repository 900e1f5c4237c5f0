import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [vue()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/dist/**', 'tests/e2e/**'],
          setupFiles: ['tests/support/failOnConsoleError.ts'],
          // Each waits for facts; how long a loaded machine needs for them says nothing.
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'dist',
          environment: 'node',
          include: ['tests/dist/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
})
