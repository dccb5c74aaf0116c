// `npm run demo`: drives the real windows on a fresh vault in a temporary folder and leaves pictures and documents in demo/.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { bringBrowser, browserAdvice } from './bring-browser.ts'
import { walkDemo } from './demo-walk.ts'
import { findElectron } from './find-electron.ts'
import { hasDisplay } from './has-display.ts'
import { launchApp } from './launch-app.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'demo')
const say = (sentence: string) => console.log(sentence)

async function demo(): Promise<number> {
  if (!(findElectron() && hasDisplay()) && !(await bringBrowser(say))) {
    say(browserAdvice)
    return 1
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const userData = mkdtempSync(join(tmpdir(), 'grove-demo-'))
  const heard: string[] = []
  const app = await launchApp({ userData, onLog: (text) => heard.push(text) })
  say(`Grove runs in ${app.kind === 'electron' ? 'Electron' : 'its stand-in for Electron'}.`)
  try {
    await walkDemo({ app, folder, wrote: (path) => say(relative(root, path)) })
    return 0
  } catch (error) {
    console.error(error, heard.join(''))
    return 1
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 3 })
  }
}

process.exitCode = await demo()
