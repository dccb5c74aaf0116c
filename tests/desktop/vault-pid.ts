import type { AppHandle } from './app-handle.ts'

/** The process id of the vault process; undefined between a lock and the next window. */
export const vaultPid = (app: AppHandle): Promise<number | undefined> =>
  app.evaluate(({ app }) => {
    const metrics: readonly { name?: string; pid: number }[] = app.getAppMetrics()
    return metrics.find(({ name }) => name === 'Grove vault')?.pid
  })
