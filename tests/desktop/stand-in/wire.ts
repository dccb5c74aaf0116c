export type WindowId = number
/** '' is the default partition; all live in memory. */
export type Partition = string
/** One end of a port: "<process>-<count>a" or "…b". */
export type PortEnd = string

export type NewWindow = {
  readonly window: WindowId
  readonly partition: Partition
  readonly preload: string | null
  readonly width: number
  readonly height: number
}
export type PageRequest = {
  readonly partition: Partition
  readonly url: string
  readonly method: string
  readonly resourceType: string
  readonly headers: Record<string, string>
}
export type PageAnswer =
  | { readonly kind: 'cancelled' | 'nobody' }
  | {
      readonly kind: 'served'
      readonly status: number
      readonly headers: Record<string, string>
      readonly body: Uint8Array
    }

/** What the application process asks of the driver, which holds the browser. */
export type DriverCalls = {
  hello: (_: null) => void
  'window.new': (options: NewWindow) => void
  'window.load': (to: { window: WindowId; url: string }) => Promise<void>
  'window.close': (which: { window: WindowId }) => void
  'window.resize': (to: { window: WindowId; width: number; height: number }) => void
  'window.send': (message: { window: WindowId; channel: string; args: unknown[]; ports: PortEnd[] }) => void
}

/** What the driver tells or asks the application process. */
export type AppCalls = {
  ready: (_: null) => void
  quit: (_: null) => void
  evaluate: (what: { code: string; arg: unknown }) => unknown
  request: (request: PageRequest) => Promise<PageAnswer>
  navigate: (to: { window: WindowId; url: string; isMainFrame: boolean }) => { allowed: boolean }
  'window.open': (to: { window: WindowId; url: string }) => { allowed: boolean }
  'page.ready': (page: { window: WindowId; url: string }) => void
  'page.loaded': (page: { window: WindowId; url: string }) => void
  'page.crashed': (page: { window: WindowId }) => void
  'page.closed': (page: { window: WindowId }) => void
  invoke: (call: { window: WindowId; url: string; channel: string; args: unknown[] }) => unknown
  message: (call: { window: WindowId; url: string; channel: string; args: unknown[] }) => void
}
