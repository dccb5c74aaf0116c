import { EventEmitter } from 'node:events'
import { answered, askDriver, tellDriver } from './driver-link.ts'
import { app, lastWindowClosed } from './fake-app.ts'
import { fakeEvent } from './fake-event.ts'
import { handOver, type MessagePortMain } from './fake-ports.ts'
import { type FakeSession, session } from './fake-session.ts'
import { openWindows } from './open-windows.ts'

const windows = openWindows as Map<number, BrowserWindow>

type WebPreferences = { readonly preload?: string; readonly session?: FakeSession; readonly [more: string]: unknown }
type WindowOptions = {
  readonly width?: number
  readonly height?: number
  readonly show?: boolean
  readonly title?: string
  readonly webPreferences?: WebPreferences
  readonly [more: string]: unknown
}
type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

// The stand-in can only show pages that are shut in as Grove's are; anything looser is a fault of the shell.
const mustBe = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false }

class WebContents extends EventEmitter {
  readonly id: number
  readonly session: FakeSession
  readonly mainFrame: { url: string; readonly parent: null; readonly origin: string }
  openHandler: OpenHandler = () => ({ action: 'allow' })

  constructor(id: number, of: FakeSession) {
    super()
    this.id = id
    this.session = of
    this.mainFrame = {
      url: '',
      parent: null,
      // Node gives 'null' as origin of unknown schemes, Electron gives app://host for a standard one.
      get origin() {
        return /^[a-z-]+:\/\/[^/]*/.exec(this.url)?.[0] ?? 'null'
      },
    }
  }
  send(channel: string, ...args: unknown[]) {
    tellDriver('window.send', { window: this.id, channel, args: structuredClone(args), ports: [] })
  }
  postMessage(channel: string, message: unknown, ports?: readonly MessagePortMain[]) {
    const ends = handOver(ports)
    tellDriver('window.send', { window: this.id, channel, args: [structuredClone(message)], ports: ends })
  }
  getURL() {
    return this.mainFrame.url
  }
  isDestroyed() {
    return !windows.has(this.id)
  }
  setWindowOpenHandler(handler: OpenHandler) {
    this.openHandler = handler
  }
}

let lastId = 0

export class BrowserWindow extends EventEmitter {
  readonly id = ++lastId
  readonly webContents: WebContents
  /** What unit tests look at; not in Electron. */
  readonly options: WindowOptions
  readonly recorded = { contentProtection: false, menuBarVisible: true }
  private size: { width: number; height: number }
  private visible: boolean
  private shown = false
  private dead = false

  constructor(options: WindowOptions = {}) {
    super()
    const preferences = options.webPreferences ?? {}
    for (const [name, value] of Object.entries(mustBe))
      if (preferences[name] !== value) throw new Error(`electron stand-in: webPreferences.${name} must be ${value}`)
    this.options = options
    this.visible = options.show !== false
    this.size = { width: options.width ?? 800, height: options.height ?? 600 }
    const home = preferences.session ?? session.defaultSession
    this.webContents = new WebContents(this.id, home)
    windows.set(this.id, this)
    tellDriver('window.new', {
      window: this.id,
      partition: home.partition,
      preload: preferences.preload ?? null,
      ...this.size,
    })
    app.emit('web-contents-created', fakeEvent(), this.webContents)
    app.emit('browser-window-created', fakeEvent(), this)
  }
  static getAllWindows() {
    return [...windows.values()]
  }
  static fromWebContents(contents: WebContents) {
    return windows.get(contents.id) ?? null
  }
  async loadURL(url: string) {
    this.webContents.mainFrame.url = url
    await askDriver('window.load', { window: this.id, url })
  }
  pageReady() {
    this.webContents.emit('dom-ready')
    if (this.shown) return
    this.shown = true
    this.emit('ready-to-show')
  }
  show() {
    this.visible = true
    this.emit('show')
  }
  focus() {}
  restore() {}
  isMinimized() {
    return false
  }
  isVisible() {
    return this.visible
  }
  isDestroyed() {
    return this.dead
  }
  setContentProtection(on: boolean) {
    this.recorded.contentProtection = on
  }
  getTitle() {
    return this.options.title ?? app.name
  }
  getNormalBounds() {
    return { x: 0, y: 0, ...this.size }
  }
  setSize(width: number, height: number) {
    this.size = { width, height }
    tellDriver('window.resize', { window: this.id, width, height })
    this.emit('resize')
  }
  close() {
    const event = fakeEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy() {
    if (this.dead) return
    this.dead = true
    windows.delete(this.id)
    tellDriver('window.close', { window: this.id })
    this.webContents.emit('destroyed')
    this.emit('closed')
    // TRAP: destroying the only window fires window-all-closed, and the app quits if nobody listens.
    if (windows.size === 0) lastWindowClosed()
  }
}

answered.navigate = ({ window, url, isMainFrame }) => {
  const contents = windows.get(window)?.webContents
  const frameEvent = fakeEvent({ url, isMainFrame })
  contents?.emit('will-frame-navigate', frameEvent)
  const event = fakeEvent({ url, isMainFrame })
  if (isMainFrame) contents?.emit('will-navigate', event, url)
  return { allowed: !frameEvent.defaultPrevented && !event.defaultPrevented }
}
answered['window.open'] = ({ window, url }) => ({
  allowed: windows.get(window)?.webContents.openHandler({ url }).action === 'allow',
})
answered['page.ready'] = ({ window, url }) => {
  const at = windows.get(window)
  if (!at) return
  at.webContents.mainFrame.url = url
  at.pageReady()
}
answered['page.loaded'] = ({ window }) => void windows.get(window)?.webContents.emit('did-finish-load')
answered['page.crashed'] = ({ window }) =>
  void windows.get(window)?.webContents.emit('render-process-gone', fakeEvent(), { reason: 'crashed', exitCode: 1 })
answered['page.closed'] = ({ window }) => windows.get(window)?.close()
