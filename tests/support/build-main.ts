import { resolveConfig } from 'electron-vite'
import { build } from 'vite'

// Run by itself, as a program: under the tests `electron` is a stand-in, which the build does not know.
const [, , outDir = ''] = process.argv
const { config } = await resolveConfig({}, 'build', 'production')
if (!config?.main || outDir === '') throw new Error('the main part of the build, and a folder for it')
await build({
  ...config.main,
  configFile: false,
  logLevel: 'warn',
  build: { ...config.main.build, outDir, emptyOutDir: true },
})
