import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright'
import type { Partition } from '../stand-in/wire.ts'

/** A browser context for each partition: cookies, storage and cache are its own and die with it. */
export type BrowserHomes = {
  readonly of: (partition: Partition) => Promise<BrowserContext>
  readonly leave: (partition: Partition) => Promise<void>
  readonly close: () => Promise<void>
}

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
]
// Chromium refuses its sandbox to root.
const isRoot = process.getuid?.() === 0

/** For tests: one headless browser, one context in memory per partition. */
export async function headlessHomes(executablePath: string, prepare: Prepare): Promise<BrowserHomes> {
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: !isRoot,
    args: [...quiet, '--host-resolver-rules=MAP * ~NOTFOUND'],
  })
  const make = async (partition: Partition) => {
    const viewport = { width: 1280, height: 800 }
    const context = await browser.newContext({
      viewport,
      screen: { width: 1920, height: 1080 },
      serviceWorkers: 'block',
    })
    await prepare(context, partition)
    return context
  }
  const homes = new Map<Partition, Promise<BrowserContext>>()
  return {
    of: (partition) => {
      const home = homes.get(partition) ?? make(partition)
      homes.set(partition, home)
      return home
    },
    leave: async (partition) => {
      const home = await homes.get(partition)
      homes.delete(partition)
      // TRAP: closing a context while a route is being answered throws; and the browser may be closing already.
      await home?.unrouteAll({ behavior: 'ignoreErrors' }).catch(() => {})
      await home?.close().catch(() => {})
    },
    close: () => browser.close(),
  }
}

/** For `npm start`: each partition is a window without an address bar, with a temporary profile of its own. */
export function windowedHomes(executablePath: string, prepare: Prepare): BrowserHomes {
  const homes = new Map<Partition, { context: Promise<BrowserContext>; folder: string }>()
  const make = async (partition: Partition, folder: string) => {
    const context = await chromium.launchPersistentContext(folder, {
      executablePath,
      headless: false,
      chromiumSandbox: !isRoot,
      viewport: null,
      serviceWorkers: 'block',
      // --test-type hides the bar about unusual flags; a host resolver rule would bring it back.
      args: [...quiet, '--test-type', '--window-size=1280,800', '--app=data:text/html,<title>Grove</title>'],
      ignoreDefaultArgs: ['--enable-automation'],
    })
    await prepare(context, partition)
    return context
  }
  const leave = async (partition: Partition) => {
    const home = homes.get(partition)
    homes.delete(partition)
    if (!home) return
    await (await home.context).close().catch(() => {})
    rmSync(home.folder, { recursive: true, force: true, maxRetries: 3 })
  }
  return {
    of: (partition) => {
      const known = homes.get(partition)
      if (known) return known.context
      const folder = mkdtempSync(join(tmpdir(), 'grove-window-'))
      const context = make(partition, folder)
      homes.set(partition, { context, folder })
      return context
    },
    leave,
    close: async () => {
      await Promise.all([...homes.keys()].map(leave))
    },
  }
}

type Prepare = (context: BrowserContext, partition: Partition) => Promise<void>
