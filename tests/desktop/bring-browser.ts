import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findBrowser } from './find-browser.ts'
import { tryDownload } from './try-download.ts'

const playwrightCli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js')

export const browserAdvice =
  'Grove needs a browser here: install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one, and run this again.'

// A browser without its libraries is there and does not run.
const runs = (browser: string | null): browser is string =>
  browser !== null && (process.platform !== 'linux' || spawnSync(browser, ['--version']).status === 0)

function installFromDebian(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
  const install = () => apt('install', '-y', '--no-install-recommends', 'chromium')
  // A fresh image has no package lists yet.
  if (!install() && apt('update')) install()
}

/** An installed browser; if there is none, brings one. Null: somebody has to install one by hand. */
export async function bringBrowser(say: (sentence: string) => void): Promise<string | null> {
  const found = findBrowser()
  if (runs(found)) return found
  say("No browser is installed: trying Playwright's own download.")
  await tryDownload(playwrightCli, ['install', 'chromium'])
  if (runs(findBrowser())) return findBrowser()
  say("That did not work: trying Debian's package.")
  installFromDebian()
  const brought = findBrowser()
  return runs(brought) ? brought : null
}
