// TRAP: page.goto('app://…') ends in net::ERR_ABORTED and never reaches a route: Chromium takes an unregistered scheme
// for an external program. So app://grove/x is shown as https://grove.app.invalid/x (a secure context, as app: is) and
// mapped back wherever the application sees it. Pages and policies must say 'self' and relative addresses.
export const toWeb = (url: string) =>
  url.replace(/^([a-z][a-z0-9-]*):\/\/([^/?#]+)/, (all, scheme, host) =>
    scheme === 'http' || scheme === 'https' ? all : `https://${host}.${scheme}.invalid`,
  )

export const toApp = (url: string) => url.replace(/^https:\/\/([^/?#]+)\.([a-z0-9-]+)\.invalid(?=[/?#]|$)/, '$2://$1')

export const isAppPage = (url: string) => toApp(url) !== url

/** about: and data: pages are the browser's own, before the application has loaded anything. */
export const isBlank = (url: string) => /^(about|data|chrome):/.test(url) || url === ''
