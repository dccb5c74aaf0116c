// Stand-in for Electron's module in the main process: what Grove's shell uses, and nothing else (a missing name fails
// loudly at import). Windows live in the driver, the test process that holds the browser.
import { answered, hasDriver, tellDriver } from './driver-link.ts'
import { app } from './fake-app.ts'
import { ipcMain } from './fake-ipc-main.ts'
import { MessageChannelMain } from './fake-ports.ts'
import { closeSchemes, protocol, session } from './fake-session.ts'
import { dialog, Menu, nativeTheme, powerMonitor } from './fake-system.ts'
import { utilityProcess } from './fake-utility-process.ts'
import { BrowserWindow } from './fake-window.ts'

const electron = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  utilityProcess,
  shell: {}, // electron-store asks for it at import; Grove opens nothing outside itself
}
export default electron
export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  utilityProcess,
}

app.on('ready', closeSchemes)
// A test's function, given as text, run with Electron's module as its first argument: Playwright's electronApp.evaluate.
// biome-ignore lint/security/noGlobalEval: the code is the test's own
answered.evaluate = ({ code, arg }) => globalThis.eval(`(${code})`)(electron, arg)

if (hasDriver) {
  Object.defineProperty(process.versions, 'electron', { value: 'stand-in', enumerable: true })
  Object.defineProperty(process, 'type', { value: 'browser' })
  tellDriver('hello', null)
}
