import { performance } from 'node:perf_hooks'

type Job = () => unknown

export const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
export const median = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  )

/** Milliseconds that a job takes. */
export async function timed(job: Job): Promise<number> {
  const before = performance.now()
  await job()
  return performance.now() - before
}

/**
 * Two jobs by turns, so that whatever else the computer does falls on both. Answers the milliseconds of each, sorted.
 */
export async function byTurns(rounds: number, first: Job, second: Job): Promise<readonly [number[], number[]]> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    times[0].push(await timed(first))
    times[1].push(await timed(second))
  }
  return [times[0].sort((a, b) => a - b), times[1].sort((a, b) => a - b)]
}

/** Milliseconds of this thread's own work, which do not run while another program has the processor. */
async function worked(times: number, job: Job): Promise<number> {
  const before = process.threadCpuUsage()
  for (let i = 0; i < times; i++) await job()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

const chunks = 20
/** The kernel counts a thread's work every few milliseconds, so a chunk must be well over that. */
const chunkMs = 40

/** How many times more work the first job is, for jobs that only compute. By turns, in chunks of many calls. */
export async function ratioOf(first: Job, second: Job): Promise<number> {
  const times = await timesIn(chunkMs, second)
  const sums: [number, number] = [0, 0]
  for (let chunk = 0; chunk < chunks; chunk++) {
    sums[0] += await worked(times, first)
    sums[1] += await worked(times, second)
  }
  return sums[0] / sums[1]
}

/** How often a job, once it is warm, is done in so many milliseconds. */
async function timesIn(ms: number, job: Job): Promise<number> {
  const trial = 200
  await worked(trial, job)
  return Math.max(1, Math.ceil((ms * trial) / Math.max(await worked(trial, job), 1)))
}
