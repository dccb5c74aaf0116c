import { EventEmitter } from 'node:events'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { answered, hasDriver } from './driver-link.ts'
import { fakeEvent } from './fake-event.ts'
import { runningChildren } from './fake-utility-process.ts'
import { openWindows } from './open-windows.ts'

const about = JSON.parse(process.env.STAND_IN_PACKAGE ?? '{"name":"grove","productName":"Grove","version":"0.0.0"}')

function dataHome() {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
}

const paths = new Map<string, string>()
function getPath(name: string): string {
  const set = paths.get(name)
  if (set) return set
  switch (name) {
    case 'appData':
      return dataHome()
    case 'userData':
      return join(dataHome(), app.getName())
    case 'sessionData':
    case 'crashDumps':
    case 'logs':
      return join(getPath('userData'), name)
    case 'home':
      return homedir()
    case 'temp':
      return tmpdir()
    case 'exe':
      return process.execPath
    default:
      return join(homedir(), name[0]?.toUpperCase() + name.slice(1))
  }
}

const switches = new Map<string, string>()
const ready = Promise.withResolvers<void>()
let isReady = false
let quitting = false

function becomeReady() {
  isReady = true
  ready.resolve()
  app.emit('ready', fakeEvent(), {})
}

function quit() {
  if (quitting) return
  const before = fakeEvent()
  app.emit('before-quit', before)
  if (before.defaultPrevented) return
  quitting = true
  for (const window of openWindows.values()) {
    window.close()
    if (!window.isDestroyed()) {
      quitting = false
      return
    }
  }
  const will = fakeEvent()
  app.emit('will-quit', will)
  if (will.defaultPrevented) quitting = false
  else exit(0)
}

function exit(code = 0) {
  app.emit('quit', fakeEvent(), code)
  if (hasDriver) setTimeout(() => process.exit(code), 20)
}

/** Electron quits when the last window is gone and nobody listens to the event. */
export function lastWindowClosed() {
  if (!quitting && !app.emit('window-all-closed')) quit()
}

const recorded = { sandboxEnabled: false, secondInstance: process.env.STAND_IN_SECOND_INSTANCE === '1' }

export const app = Object.assign(new EventEmitter(), {
  /** What unit tests look at; not in Electron. */
  recorded,
  becomeReady,
  isPackaged: process.env.STAND_IN_PACKAGED === '1',
  name: about.productName ?? about.name,
  getName: (): string => app.name,
  getVersion: (): string => about.version,
  getAppPath: () => process.cwd(),
  getLocale: () => 'en-GB',
  getPreferredSystemLanguages: () => ['en-GB'],
  getPath,
  setPath: (name: string, path: string) => void paths.set(name, path),
  setAppUserModelId: () => {},
  enableSandbox: () => {
    if (isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    recorded.sandboxEnabled = true
  },
  commandLine: {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
  },
  requestSingleInstanceLock: () => !recorded.secondInstance,
  isReady: () => isReady,
  whenReady: () => ready.promise,
  focus: () => {},
  quit,
  exit,
  getAppMetrics: () => [{ pid: process.pid, type: 'Browser' }, ...runningChildren()],
})

answered.ready = becomeReady
answered.quit = quit
