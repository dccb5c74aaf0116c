import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { BenchVault } from './bench-vault.ts'

type Connection = {
  readonly run: (sql: string) => Promise<unknown>
  readonly runAndReadAll: (sql: string) => Promise<{ readonly getRows: () => readonly unknown[] }>
  readonly closeSync: () => void
}
type DuckDb = {
  readonly DuckDBInstance: {
    readonly create: (path: string) => Promise<{
      readonly connect: () => Promise<Connection>
      readonly closeSync: () => void
    }>
  }
}

/**
 * Where DuckDB is, if somebody has put it there: `npm i @duckdb/node-api` in a folder of its own. Grove needs none, and
 * its seventy megabytes are in nobody's way who does not measure.
 */
const folderOfDuckDb = process.env.GROVE_BENCH_DUCKDB

const casesSql = `
  SELECT e.rowid, p.rowid, substr(g.first_week, 1, 4) * 4 + min((substr(g.first_week, 7, 2) - 1) / 13, 3),
    e.started_week IS NOT NULL AND e.ended_week IS NOT NULL
  FROM outcomes.episode AS e
  JOIN outcomes.enrolment AS n ON n.episode_id = e.episode_id
  JOIN outcomes.therapy_group AS g ON g.group_id = n.group_id
  JOIN outcomes.programme AS p ON p.programme_id = g.programme_id`
const formsSql = `
  SELECT e.rowid, a.instrument, a.position, a.score_units, a.timepoint, a.void
  FROM outcomes.administration AS a JOIN outcomes.episode AS e ON e.episode_id = a.episode_id`

/** Pairs, means, effect sizes and classes by measure, programme and quarter, from the raw rows. */
const reportSql = `
  WITH pairs AS (
    SELECT episode, instrument, arg_min(units, position) AS first, arg_max(units, position) AS last
    FROM form WHERE units IS NOT NULL AND timepoint <> 'follow-up' AND void = 0
    GROUP BY ALL HAVING count(*) > 1
  )
  SELECT p.instrument, c.programme, c.quarter, count(*), avg(first), stddev_samp(first), avg(last), stddev_samp(last),
    avg(last - first), stddev_samp(last - first),
    avg(last - first) / sqrt((var_samp(first) + var_samp(last)) / 2),
    count(*) FILTER (last - first <= -t.units), count(*) FILTER (abs(last - first) < t.units),
    count(*) FILTER (last - first >= t.units)
  FROM pairs AS p
  JOIN cases AS c ON c.episode = p.episode AND c.ended = 1
  JOIN (VALUES (1, 6), (2, 4), (3, 54), (4, NULL)) AS t (instrument, units) ON t.instrument = p.instrument
  GROUP BY ALL`

const csvOf = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\n')

/** The same administrations in a file of DuckDB's own, and the report from it; null where there is no DuckDB. */
export async function duckdbReport({ bare, encrypted }: BenchVault) {
  if (!folderOfDuckDb) return null
  const { DuckDBInstance } = createRequire(join(folderOfDuckDb, 'package.json'))('@duckdb/node-api') as DuckDb
  const [cases, forms] = (['cases', 'form'] as const).map((name) => join(encrypted.folder, `${name}.csv`))
  writeFileSync(cases ?? '', csvOf(bare.prepare(casesSql).raw().all() as unknown[][]))
  writeFileSync(forms ?? '', csvOf(bare.prepare(formsSql).raw().all() as unknown[][]))
  const instance = await DuckDBInstance.create(join(encrypted.folder, 'report.duckdb'))
  const connection = await instance.connect()
  const columns = {
    cases: "{'episode': 'INTEGER', 'programme': 'INTEGER', 'quarter': 'INTEGER', 'ended': 'INTEGER'}",
    form: "{'episode': 'INTEGER', 'instrument': 'INTEGER', 'position': 'INTEGER', 'units': 'INTEGER', 'timepoint': 'VARCHAR', 'void': 'INTEGER'}",
  }
  await connection.run(`CREATE TABLE cases AS FROM read_csv('${cases}', header = false, columns = ${columns.cases})`)
  await connection.run(`CREATE TABLE form AS FROM read_csv('${forms}', header = false, columns = ${columns.form})`)
  await connection.run('CHECKPOINT')
  return {
    run: async () => (await connection.runAndReadAll(reportSql)).getRows().length,
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
