import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import type { AppHandle, Blocked, LaunchOptions } from './app-handle.ts'
import { startAppProcess } from './driver/app-process.ts'
import { headlessHomes, windowedHomes } from './driver/browser-homes.ts'
import { type DrivenWindow, driveWindow } from './driver/driven-window.ts'
import { toWeb } from './driver/page-address.ts'
import { openPortRelay } from './driver/port-relay.ts'
import { gateRequests } from './driver/request-gate.ts'
import type { Calls } from './stand-in/link.ts'
import type { DriverCalls, NewWindow, WindowId } from './stand-in/wire.ts'

const root = resolve(import.meta.dirname, '../..')
const exitLimitMs = 5000

/**
 * The real bundles of the application without Electron's binary: main and vault process in Node, pages in an installed
 * Chromium. `windowed` shows real windows (for `npm start`); otherwise all is headless.
 */
export async function launchStandIn(
  browserPath: string,
  { userData, env, args = [], onLog = () => {}, onPage }: LaunchOptions,
  { windowed = false } = {},
): Promise<AppHandle> {
  const folder = mkdtempSync(join(tmpdir(), 'grove-stand-in-'))
  const tidy = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  process.once('exit', tidy) // also when the test process falls over
  const relayPath =
    process.platform === 'win32' ? `\\\\.\\pipe\\${folder.replaceAll(/\W/g, '-')}` : join(folder, 'relay')
  const relay = await openPortRelay(relayPath)
  const blocked: Blocked[] = []
  const windows = new Map<WindowId, Promise<DrivenWindow>>()
  const pages = new Map<Page, WindowId>()
  const shown = new Map<WindowId, Page>()
  const waiting: ((page: Page) => void)[] = []

  const prepare = async (context: Parameters<typeof gateRequests>[0], partition: string) => {
    await gateRequests(context, partition, { app, windowOf: (page) => pages.get(page), blocked })
  }
  const homes = windowed ? windowedHomes(browserPath, prepare) : await headlessHomes(browserPath, prepare)

  async function open(options: NewWindow): Promise<DrivenWindow> {
    const home = await homes.of(options.partition)
    const page = (windowed && home.pages()[0]) || (await home.newPage())
    pages.set(page, options.window)
    if (!windowed) await page.setViewportSize(options)
    await onPage?.(page)
    page.on('close', () => {
      pages.delete(page)
      windows.delete(options.window)
      shown.delete(options.window)
      void homes.leave(options.partition)
    })
    return driveWindow(page, options, app, relay)
  }

  const answers: DriverCalls = {
    hello: () => setImmediate(() => app.tell('ready', null)),
    'window.new': (options) => void windows.set(options.window, open(options)),
    'window.load': async ({ window, url }) => {
      const page = (await windows.get(window))?.page
      if (!page) return
      await page.goto(toWeb(url), { waitUntil: 'domcontentloaded' })
      shown.set(window, page)
      for (const tell of waiting.splice(0)) tell(page)
    },
    'window.close': async ({ window }) => void (await (await windows.get(window))?.page.close().catch(() => {})),
    'window.resize': async ({ window, width, height }) =>
      windowed ? undefined : (await windows.get(window))?.page.setViewportSize({ width, height }).catch(() => {}), // it may be closing
    'window.send': async ({ window, channel, args, ports }) => (await windows.get(window))?.send(channel, args, ports),
  }
  const app = startAppProcess({
    root,
    relayPath,
    env: {
      ...env,
      ...(userData ? { GROVE_USER_DATA: userData } : {}),
      ...(windowed ? { STAND_IN_WINDOWED: '1' } : {}),
    },
    args,
    onLog,
    answers: answers as Calls,
  })

  const ended = app.exited.then(async (code) => {
    relay.close()
    await homes.close().catch(() => {})
    tidy()
    process.off('exit', tidy)
    return code
  })
  const early = app.exited.then((code): never => {
    throw new Error(`the application exited with ${code} before it opened a window`)
  })
  early.catch(() => {})
  const waitForWindow = () => Promise.race([new Promise<Page>((found) => waiting.push(found)), early])

  return {
    kind: 'stand-in',
    firstWindow: async () => [...shown.values()].at(-1) ?? waitForWindow(),
    windows: () => [...shown.values()],
    waitForWindow,
    evaluate: (run, arg) => app.ask('evaluate', { code: String(run), arg }) as never,
    close: async () => {
      app.tell('quit', null)
      const hard = setTimeout(app.kill, exitLimitMs)
      await ended
      clearTimeout(hard)
    },
    exited: ended,
    pid: app.pid,
    blocked,
  }
}
