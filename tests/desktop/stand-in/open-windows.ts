/** What the other parts of the stand-in need of a window; fake-window.ts knows the rest. */
export type OpenWindow = {
  readonly close: () => void
  readonly isDestroyed: () => boolean
  readonly webContents: { readonly mainFrame: object }
}

/** Every window that is not destroyed, by its id. */
export const openWindows = new Map<number, OpenWindow>()
