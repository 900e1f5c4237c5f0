import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

const unit = {
  environment: 'node' as const,
  setupFiles: ['tests/support/failOnConsoleError.ts', 'tests/support/patience.ts'],
  // Vitest would leave one core idle.
  maxWorkers: '100%',
  // Each waits for facts; how long a loaded machine needs for them says nothing.
  testTimeout: 30_000,
}

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [vue()],
        test: {
          ...unit,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [
            'tests/components/**',
            'tests/dist/**',
            'tests/domain/**',
            'tests/e2e/**',
            'tests/engines/**',
            'tests/views/**',
          ],
        },
      },
      {
        root,
        plugins: [vue()],
        test: {
          ...unit,
          name: 'unit-screen',
          include: ['tests/{components,views}/**/*.test.ts'],
          // A world for each file, without a process for each: its document is a third of what a short file costs.
          pool: 'vmForks',
          vmMemoryLimit: '1GB',
        },
      },
      {
        root,
        test: {
          ...unit,
          name: 'unit-domain',
          include: ['tests/domain/**/*.test.ts'],
          // The domain keeps nothing that one test could leave to another: the same world serves all.
          isolate: false,
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
      {
        root,
        test: {
          name: 'engines',
          environment: 'node',
          include: ['tests/engines/**/*.test.ts'],
          globalSetup: ['tests/engines/support/setup.ts'],
          // Real browsers: two files at once are as many as a small machine can drive.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
