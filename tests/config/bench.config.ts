import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** `npm run bench`: measures, prints one table, and fails only where something does not work. */
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: ['tests/bench/*.bench.ts'],
    pool: 'forks',
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    disableConsoleIntercept: true,
    // The table is the report; what goes wrong is said as well.
    reporters: [resolve(import.meta.dirname, 'bench-errors.ts')],
  },
})
