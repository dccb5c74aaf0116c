import type { Page } from 'playwright'
import type { AppHandle } from './app-handle.ts'

/** The window that takes the place of the present one after `act`, whose answer may be lost with its page. */
export async function nextWindow(app: AppHandle, act: () => Promise<unknown>): Promise<Page> {
  const next = app.waitForWindow()
  await act().catch(() => {})
  return next
}
