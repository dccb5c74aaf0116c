import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import type { ReportSelection } from '../../preload/contract/reports.ts'
import { ok, type TestDesk } from '../support/a-desk.ts'
import type { BenchVault } from './bench-vault.ts'
import { ratioOf } from './by-turns.ts'
import { duckdbReport } from './duckdb-report.ts'

const everything = { programmeId: null, groupId: null, fromQuarter: null, toQuarter: null, split: 'none' } as const

/** The report as the page asks for it, over everything. */
export const standardReport = ({ grove }: Pick<TestDesk, 'grove'>) => ok(grove.reports.outcome(everything))

/** About one programme and four quarters, split by something that people have several of. */
async function narrowedReport({ grove }: TestDesk): Promise<() => Promise<unknown>> {
  const { programmes } = await ok(grove.reports.options())
  const selection: ReportSelection = {
    ...everything,
    programmeId: programmes[0]?.key ?? null,
    fromQuarter: '2025-Q2',
    toQuarter: '2026-Q1',
    split: 'population',
  }
  return () => ok(grove.reports.outcome(selection))
}

/** Of the report's time against DuckDB's; null where there is no DuckDB. */
export async function againstDuckDb(vault: BenchVault) {
  const duck = await duckdbReport(vault)
  if (!duck) return null
  const narrowed = await narrowedReport(vault.encrypted)
  const rows = await duck.run()
  const figures = {
    rows,
    standard: await ratioOf(() => standardReport(vault.encrypted), duck.run),
    narrowed: await ratioOf(narrowed, duck.run),
  }
  duck.close()
  return figures
}

/** Megabytes that a process needs more for a report than for the start page. Leaves the vault locked. */
export function reportMemory({ encrypted, owner }: BenchVault): number {
  encrypted.lock()
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [resolve(import.meta.dirname, 'run-report-memory.ts')],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        GROVE_BENCH_ORDER: JSON.stringify({ folder: encrypted.folder, owner }),
        NODE_OPTIONS: '',
      },
    },
  )
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}
