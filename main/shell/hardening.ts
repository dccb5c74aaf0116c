import { type App, protocol, type WebContents } from 'electron'
import { pageScheme } from './page-protocol.ts'

/** Features of Chromium that talk to servers or keep something on disk, and no name ever resolves. */
const chromiumSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-gpu-shader-disk-cache'],
  ['no-pings'],
]

/** What must be said before the application is ready, for every process and every page it will ever have. */
export function hardenApp(app: App) {
  app.enableSandbox()
  for (const [name, value] of chromiumSwitches) app.commandLine.appendSwitch(name, value)
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
}

/**
 * A page never goes anywhere: Grove has one document, and its routes are hashes, which are no navigation. A reload is
 * refused too, because the port to the vault process belongs to the page that got it first.
 */
function hardenContents(contents: WebContents) {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
