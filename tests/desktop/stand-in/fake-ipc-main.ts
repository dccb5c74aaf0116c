import { EventEmitter } from 'node:events'
import { answered } from './driver-link.ts'
import { openWindows } from './open-windows.ts'

// biome-ignore lint/suspicious/noExplicitAny: any arguments, as in Electron
type Handler = (event: any, ...args: any[]) => unknown
const handlers = new Map<string, Handler>()

export const ipcMain = Object.assign(new EventEmitter(), {
  /** What unit tests call; not in Electron. */
  handlers,
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  removeHandler: (channel: string) => void handlers.delete(channel),
})

const eventOf = (window: number, url: string) => {
  const sender = openWindows.get(window)?.webContents
  return { sender, senderFrame: sender ? Object.assign(Object.create(sender.mainFrame), { url }) : null }
}

answered.invoke = ({ window, url, channel, args }) => {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  return handler(eventOf(window, url), ...args)
}
answered.message = ({ window, url, channel, args }) => void ipcMain.emit(channel, eventOf(window, url), ...args)
