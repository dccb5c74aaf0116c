import type { BrowserContext, Frame, Page, Request, Route } from 'playwright'
import type { Blocked } from '../app-handle.ts'
import type { Partition, WindowId } from '../stand-in/wire.ts'
import type { AppProcess } from './app-process.ts'
import { isAppPage, isBlank, toApp } from './page-address.ts'

type Gate = {
  readonly app: Pick<AppProcess, 'ask'>
  readonly windowOf: (page: Page) => WindowId | undefined
  readonly blocked: Blocked[]
}

/** The frame that a request would move; a popup's first request has none yet, and then Playwright throws. */
function movedFrame(request: Request): Frame | null {
  try {
    return request.isNavigationRequest() ? request.frame() : null
  } catch {
    return null
  }
}

/**
 * Every request of every page: will-frame-navigate and will-navigate first, then webRequest, then the protocol handler
 * of the application. What leaves the application's own scheme is refused here in any case and recorded.
 */
export function gateRequests(context: BrowserContext, partition: Partition, { app, windowOf, blocked }: Gate) {
  async function mayMove(frame: Frame, url: string): Promise<boolean> {
    const window = windowOf(frame.page())
    const isMainFrame = frame === frame.page().mainFrame()
    if (window === undefined || (isMainFrame && isBlank(frame.url()))) return true
    return (await app.ask('navigate', { window, url, isMainFrame })).allowed
  }

  async function answer(route: Route) {
    const request = route.request()
    const url = toApp(request.url())
    const isOurs = isAppPage(request.url())
    const frame = movedFrame(request)
    if (frame && !(await mayMove(frame, url))) {
      if (!isOurs) blocked.push({ url, by: 'navigation' })
      return route.abort('aborted') // the present page stays, as after preventDefault() in will-navigate
    }
    if (/^(data|blob|about):/.test(url)) return route.continue()
    const { method, resourceType } = { method: request.method(), resourceType: request.resourceType() }
    const headers = await request.allHeaders().catch(() => ({}))
    const served = await app.ask('request', { partition, url, method, resourceType, headers })
    if (served.kind === 'served' && isOurs)
      return route.fulfill({ status: served.status, headers: served.headers, body: Buffer.from(served.body) })
    if (!isOurs) blocked.push({ url, by: served.kind === 'cancelled' ? 'webRequest' : 'stand-in' })
    return route.abort('blockedbyclient')
  }

  // The page or the application may go away while a request is being answered.
  return context.route('**/*', (route) => answer(route).catch(() => route.abort('failed').catch(() => {})))
}
