import type { Page } from 'playwright'

/** A request that wanted to leave the application, and which wall stopped it first. */
export type Blocked = { readonly url: string; readonly by: 'navigation' | 'webRequest' | 'stand-in' }

/** The running application, the same for Electron and for the stand-in. */
export type AppHandle = {
  readonly kind: 'electron' | 'stand-in'
  /** The window that is open, once its page is there. */
  readonly firstWindow: () => Promise<Page>
  readonly windows: () => Page[]
  /** The next window that opens, once its page is there. */
  readonly waitForWindow: () => Promise<Page>
  // biome-ignore lint/suspicious/noExplicitAny: Electron's module, or the stand-in's
  readonly evaluate: <R, A>(run: (electron: any, arg: A) => R | Promise<R>, arg?: A) => Promise<R>
  readonly close: () => Promise<void>
  readonly exited: Promise<number | null>
  readonly pid: number | undefined
  /** Requests that wanted to leave. Always empty under Electron, which does not tell. */
  readonly blocked: readonly Blocked[]
}

export type LaunchOptions = {
  /** Preferences, vault and logs of this run. Without it: where the installed application keeps them. */
  readonly userData?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  readonly onLog?: (text: string) => void
  /** Called for each page before anything is loaded into it. */
  readonly onPage?: (page: Page) => void | Promise<void>
}
