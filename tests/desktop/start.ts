// `npm start`: Grove in Electron where its binary is there or can be downloaded, else in the stand-in.
import { spawn, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { bringBrowser, browserAdvice } from './bring-browser.ts'
import { electronInstaller, findElectron } from './find-electron.ts'
import { hasDisplay } from './has-display.ts'
import { launchStandIn } from './launch-stand-in.ts'
import { tryDownload } from './try-download.ts'

const root = resolve(import.meta.dirname, '../..')
const say = (sentence: string) => console.log(sentence)
const onSignals = (act: () => void) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, act)
}

async function bringElectron(): Promise<string | null> {
  const found = findElectron()
  if (found || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return found
  say("Electron's binary is not here yet: trying its own download.")
  await tryDownload(electronInstaller)
  return findElectron()
}

function startElectron(binary: string) {
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root]
  const child = spawn(binary, args, { stdio: 'inherit' })
  onSignals(() => child.kill())
  return new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)))
}

async function startStandIn(browser: string) {
  const app = await launchStandIn(browser, { onLog: (text) => process.stdout.write(text) }, { windowed: true })
  onSignals(() => void app.close())
  return (await app.exited) ?? 1
}

async function start(): Promise<number> {
  if (!hasDisplay()) {
    say('There is no display here, so this runs the demo instead: npm run demo.')
    return spawnSync(process.execPath, [resolve(import.meta.dirname, 'demo.ts')], { stdio: 'inherit' }).status ?? 1
  }
  const electron = await bringElectron()
  if (electron) return startElectron(electron)
  const browser = await bringBrowser(say)
  if (!browser) {
    say(browserAdvice)
    return 1
  }
  say(`Electron could not be downloaded, so Grove opens in its stand-in for development, in ${browser}.`)
  return startStandIn(browser)
}

process.exitCode = await start()
