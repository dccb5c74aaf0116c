import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AppHandle, LaunchOptions } from './app-handle.ts'
import { findBrowser } from './find-browser.ts'
import { findElectron } from './find-electron.ts'
import { hasDisplay } from './has-display.ts'
import { launchElectron } from './launch-electron.ts'
import { launchStandIn } from './launch-stand-in.ts'

const bundle = resolve(import.meta.dirname, '../../out/main/index.js')

/** Starts the built application: in Electron where its binary and a display are there, else in the stand-in. */
export async function launchApp(options: LaunchOptions): Promise<AppHandle> {
  if (!existsSync(bundle)) throw new Error('Build first: npm run build')
  const electron = findElectron()
  if (electron && hasDisplay()) return launchElectron(electron, options)
  const browser = findBrowser()
  if (!browser) throw new Error('Install Chromium, Chrome or Edge, or set CHROMIUM_PATH')
  return launchStandIn(browser, options)
}
