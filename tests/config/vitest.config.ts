import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const standIn = resolve(import.meta.dirname, '../desktop/stand-in')

export default defineConfig({
  // Without its binary the real package tries to download one as soon as it is imported. The alias is for our own
  // code, the hook for packages (electron-store) that Node loads itself.
  resolve: { alias: { electron: resolve(standIn, 'main-module.ts') } },
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: ['tests/{main,renderer,preload,security,migrations,architecture,desktop}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    // Tests share nothing but files of their own: a process for each would double the time.
    isolate: false,
    execArgv: ['--import', resolve(standIn, 'register.ts')],
    testTimeout: 30_000,
    reporters: ['default', resolve(import.meta.dirname, 'vitest-closing-line.ts')],
  },
})
