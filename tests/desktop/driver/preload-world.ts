// biome-ignore-all lint/suspicious/noExplicitAny: values of any shape cross
import type { WorldBridge } from './world-bridge.ts'

// What a sandboxed preload finds in its isolated world: require('electron') with ipcRenderer and contextBridge, and ports
// as real MessagePorts. Sent to the page as text, so it stands alone: no imports of values, no outer names.

export type PreloadWorld = {
  readonly binding: string
  readonly bridge: WorldBridge
  readonly pack: (value: any) => any
  readonly unpack: (packed: any) => any
  readonly preload: (require: (id: string) => unknown, process: object, global: object, module: object) => void
}

export function preloadWorld({ binding, bridge, pack, unpack, preload }: PreloadWorld) {
  const listeners = new Map<string, ((event: any, ...args: any[]) => void)[]>()
  const calls = new Map<number, { resolve: (v: any) => void; reject: (e: Error) => void; channel: string }>()
  const ports = new Map<string, MessagePort>()
  let lastCall = 0
  const toDriver = (text: string) => (globalThis as any)[binding](text)
  const clone = (args: any[]) => {
    try {
      return pack(structuredClone(args))
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }

  // A port is one end of a real MessageChannel; its other end is pumped through the binding as "P<port end> <json>".
  const adopt = (end: string) => {
    const { port1, port2 } = new MessageChannel()
    ports.set(end, port2)
    port2.onmessage = (event) => toDriver(`P${end} ${JSON.stringify(pack(event.data))}`)
    port2.addEventListener('close', () => {
      if (ports.delete(end)) toDriver(`P${end} `)
    })
    return port1
  }
  const fromPort = (text: string) => {
    const cut = text.indexOf(' ')
    const end = text.slice(1, cut)
    const json = text.slice(cut + 1)
    const port = ports.get(end)
    if (json !== '') return port?.postMessage(unpack(JSON.parse(json)))
    ports.delete(end)
    port?.close()
  }

  ;(globalThis as any)[`${binding}_in`] = (text: string) => {
    if (text[0] === 'P') return fromPort(text)
    const m = JSON.parse(text)
    if (m.kind === 'message') {
      const event = { sender: ipcRenderer, ports: m.ports.map(adopt) }
      for (const listener of [...(listeners.get(m.channel) ?? [])]) listener(event, ...unpack(m.args))
      return
    }
    const call = calls.get(m.id)
    calls.delete(m.id)
    // Electron loses name and code of an error in the same way.
    if (m.error !== undefined) call?.reject(new Error(`Error invoking remote method '${call.channel}': ${m.error}`))
    else call?.resolve(unpack(m.value))
  }

  const ipcRenderer = {
    invoke: async (channel: string, ...args: any[]) => {
      const packed = clone(args)
      return new Promise((resolve, reject) => {
        const id = ++lastCall
        calls.set(id, { resolve, reject, channel })
        toDriver(JSON.stringify({ kind: 'invoke', id, channel, args: packed }))
      })
    },
    send: (channel: string, ...args: any[]) => {
      toDriver(JSON.stringify({ kind: 'send', channel, args: clone(args) }))
    },
    on: (channel: string, listener: (event: any, ...args: any[]) => void) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    removeListener: (channel: string, listener: (event: any, ...args: any[]) => void) => {
      const kept = (listeners.get(channel) ?? []).filter((known) => known !== listener)
      listeners.set(channel, kept)
      return ipcRenderer
    },
  }
  const electron = { ipcRenderer, contextBridge: { exposeInMainWorld: bridge.expose } }
  const require = (id: string) => {
    if (id === 'electron' || id === 'electron/renderer') return electron
    throw new Error(`module not found: ${id} (a sandboxed preload has only electron)`)
  }
  preload(require, { env: {}, argv: [], type: 'renderer', sandboxed: true }, globalThis, { exports: {} })
}
