import { BrowserWindow, nativeTheme } from 'electron'
import { smallestWindow } from './preferences.ts'
import { privateSession } from './private-session.ts'

type Options = {
  readonly preload: string
  readonly rendererFolder: string
  readonly size: { readonly width: number; readonly height: number }
  readonly devTools: boolean
}

/** The page's own ground in both themes, so that the window does not flash before it is drawn. */
const ground = () => (nativeTheme.shouldUseDarkColors ? '#242424' : '#ffffff')

/** The one place that makes a window. Its page has no Node, no network, no storage on disk and no way to another page. */
export function createPageWindow({ preload, rendererFolder, size, devTools }: Options): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Grove', // for ever: window titles are kept by task lists and screenshots
    backgroundColor: ground(),
    autoHideMenuBar: true,
    show: false,
    webPreferences: {
      preload,
      session: privateSession(rendererFolder, devTools),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
      devTools,
    },
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  // Advisory only: Linux has no such thing, and newer macOS recorders see the window all the same.
  window.setContentProtection(true)
  return window
}
