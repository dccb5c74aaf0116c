import { join } from 'node:path'
import type { AppHandle } from './app-handle.ts'

/** What a demo has: the running application, where its pictures go, and how to say that one is there. */
export type DemoStage = {
  readonly app: AppHandle
  readonly folder: string
  readonly wrote: (path: string) => void
}

/** A person's way through Grove, with a picture at each place worth seeing. */
export async function walkDemo({ app, folder, wrote }: DemoStage): Promise<void> {
  const page = await app.firstWindow()
  await page.getByRole('heading').first().waitFor()
  const path = join(folder, '01-first-window.png')
  await page.screenshot({ path })
  wrote(path)
}
