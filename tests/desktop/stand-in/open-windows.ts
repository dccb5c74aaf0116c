import type { BrowserWindow } from './fake-window.ts'

/** Every window that is not destroyed, by its id. */
export const openWindows = new Map<number, BrowserWindow>()
