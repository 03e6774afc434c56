import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    isolate: false,
    pool: 'threads',
    setupFiles: ['scripts/property-seed.ts'],
    include: ['packages/*/{src,test}/**/*.test.ts', 'cases/*.test.ts', 'scripts/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
  },
})
