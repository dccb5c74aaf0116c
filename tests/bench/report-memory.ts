import { aDesk, ok, type Person } from '../support/a-desk.ts'
import { standardReport } from './measure-report.ts'
import { wholeStartPage } from './whole-start-page.ts'

/** Megabytes of the process that a first report adds at its highest, in a process that has shown the start page. */
export async function reportMemory(folder: string, { userId, passphrase }: Person): Promise<number> {
  const test = aDesk(folder)
  await ok(test.grove.vault.unlock({ userId, passphrase }))
  await wholeStartPage(test)
  const before = process.memoryUsage.rss()
  await standardReport(test)
  // In kilobytes; the highest ever, so that an earlier peak counts against the report rather than for it.
  const highest = process.resourceUsage().maxRSS * 1024
  test.lock()
  return (highest - before) / 1024 ** 2
}
