import { resolve } from 'node:path'
import { _electron, type Page } from 'playwright'
import type { AppHandle, LaunchOptions } from './app-handle.ts'

const root = resolve(import.meta.dirname, '../..')

/** The application in Electron's own binary. */
export async function launchElectron(executablePath: string, options: LaunchOptions): Promise<AppHandle> {
  const env = Object.entries({ ...process.env, ...options.env }).filter(
    (entry): entry is [string, string] => !!entry[1],
  )
  const userData = options.userData ? { GROVE_USER_DATA: options.userData } : {}
  const app = await _electron.launch({
    executablePath,
    // Chromium refuses its sandbox to root.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...(options.args ?? [])],
    env: { ...Object.fromEntries(env), ...userData },
  })
  const child = app.process()
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => options.onLog?.(text))
  app.on('window', (page) => void options.onPage?.(page))
  const loaded = async (page: Page) => {
    await page.waitForLoadState('domcontentloaded')
    return page
  }
  return {
    kind: 'electron',
    firstWindow: async () => loaded(app.windows().at(-1) ?? (await app.waitForEvent('window'))),
    windows: () => app.windows(),
    waitForWindow: async () => loaded(await app.waitForEvent('window')),
    evaluate: (run, arg) => app.evaluate(run as never, arg as never) as never,
    close: () => app.close(),
    exited: new Promise((done) => child.once('exit', (code) => done(code))),
    pid: child.pid,
    blocked: [],
  }
}
