import { type Session, session } from 'electron'
import { isPageAddress, pageScheme, servePages } from './page-protocol.ts'

let made = 0

/**
 * A new Electron session for each window, in memory only. Handlers belong to one session, so every one of them is set
 * here each time: without a permission handler Electron grants everything. `devTools`: a developer's run, whose tools are
 * pages of Chromium's own.
 */
export function privateSession(rendererFolder: string, devTools: boolean): Session {
  made += 1
  const own = session.fromPartition(`window-${made}`, { cache: false })
  own.protocol.handle(pageScheme, servePages(rendererFolder))
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.on('will-download', (event) => event.preventDefault())
  // The second wall behind the policy: nothing but the application's own files is ever asked for.
  const mayAsk = (url: string) => isPageAddress(url) || (devTools && url.startsWith('devtools://'))
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayAsk(url) }))
  // Dictionaries come from a server, and added words (names) would be kept in clear. Some versions of Electron asked for
  // dictionaries although the checker was off, hence the address that leads nowhere.
  own.setSpellCheckerEnabled(false)
  own.setSpellCheckerLanguages([])
  own.setSpellCheckerDictionaryDownloadURL('app://grove/no-dictionaries/')
  return own
}
