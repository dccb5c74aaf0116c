import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright'
import { pack, unpack } from '../stand-in/packing.ts'
import type { NewWindow, PortEnd } from '../stand-in/wire.ts'
import type { AppProcess } from './app-process.ts'
import { isBlank, toApp } from './page-address.ts'
import type { PortRelay } from './port-relay.ts'
import { preloadWorld } from './preload-world.ts'
import { worldBridge } from './world-bridge.ts'

export type DrivenWindow = {
  readonly page: Page
  readonly send: (channel: string, args: unknown[], ports: readonly PortEnd[]) => Promise<void>
}

const worldName = 'electron-preload'

/**
 * Makes a page into a BrowserWindow's page: the real preload bundle runs in an isolated world at document creation, and
 * its ipcRenderer and ports reach the application through a binding that only that world has.
 */
export async function driveWindow(
  page: Page,
  { window, preload }: NewWindow,
  app: AppProcess,
  relay: PortRelay,
): Promise<DrivenWindow> {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  const binding = `stand_in_${randomUUID().replaceAll('-', '')}`
  const held = new Set<PortEnd>()
  let world: number | undefined

  const deliver = async (text: string, executionContextId = world) => {
    if (executionContextId === undefined) return
    const call = {
      functionDeclaration: `(text) => globalThis['${binding}_in']?.(text)`,
      arguments: [{ value: text }],
      executionContextId,
    }
    await cdp.send('Runtime.callFunctionOn', call).catch(() => {}) // the page may be gone
  }
  const dropPorts = () => {
    for (const end of held) relay.drop(end)
    held.clear()
  }
  const invoke = async (m: { id: number; channel: string; args: unknown }, contextId: number) => {
    const call = { window, url: toApp(page.url()), channel: m.channel, args: unpack(m.args) }
    const reply = await app.ask('invoke', call).then(
      (value) => ({ kind: 'reply', id: m.id, value: pack(value) }),
      (error) => ({ kind: 'reply', id: m.id, error: error.text ?? String(error) }),
    )
    await deliver(JSON.stringify(reply), contextId)
  }

  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== binding) return
    if (payload.startsWith('P')) {
      const cut = payload.indexOf(' ')
      return relay.said(payload.slice(1, cut), payload.slice(cut + 1))
    }
    const m = JSON.parse(payload)
    if (m.kind === 'invoke') return void invoke(m, executionContextId)
    app.tell('message', { window, url: toApp(page.url()), channel: m.channel, args: unpack(m.args) })
  })
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === worldName) world = context.id
  })
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === world) dropPorts()
  })
  cdp.on('Runtime.executionContextsCleared', dropPorts)
  await cdp.send('Runtime.enable')
  await cdp.send('Page.enable')
  await cdp.send('Runtime.addBinding', { name: binding, executionContextName: worldName })
  const secret = randomUUID()
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${worldBridge})('page', '${secret}')` })
  if (preload) {
    const source = `if (window === window.top) (${preloadWorld})({
      binding: '${binding}', bridge: (${worldBridge})('isolated', '${secret}'), pack: ${pack}, unpack: ${unpack},
      preload: function (require, process, global, module) { const exports = module.exports;
${readFileSync(preload, 'utf8')}
} })`
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { worldName, source })
  }

  page.on('domcontentloaded', () => {
    if (!isBlank(page.url())) app.tell('page.ready', { window, url: toApp(page.url()) })
  })
  page.on('load', () => {
    if (!isBlank(page.url())) app.tell('page.loaded', { window, url: toApp(page.url()) })
  })
  page.on('crash', () => app.tell('page.crashed', { window }))
  page.on('close', () => {
    dropPorts()
    app.tell('page.closed', { window })
  })
  // TRAP: Electron's denied window.open returns null; here the popup opens, is asked about and closed.
  page.on('popup', async (popup) => {
    const { allowed } = await app
      .ask('window.open', { window, url: toApp(popup.url()) })
      .catch(() => ({ allowed: false }))
    if (!allowed) await popup.close().catch(() => {})
  })

  return {
    page,
    send: async (channel, args, ports) => {
      await deliver(JSON.stringify({ kind: 'message', channel, args: pack(args), ports }))
      for (const end of ports) {
        held.add(end)
        relay.hold(end, (json) => void deliver(`P${end} ${json}`))
      }
    },
  }
}
