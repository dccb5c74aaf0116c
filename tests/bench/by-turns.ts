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

const mostRounds = 300
const fewestRounds = 10
/** Slow jobs have fewer rounds, so that nobody waits an hour for one figure. */
const enoughMs = 30_000

/**
 * How many times longer the first job takes, for jobs that only compute: by turns, one call each, of which the quietest
 * tenth counts. Where other programs use the computer too, the longer of two jobs is interrupted more often, and a
 * median would say so of the job. The thread's own processor time was tried and is no better: on a shared computer it
 * varied five times within a minute.
 */
export async function ratioOf(first: Job, second: Job): Promise<number> {
  const [[slow = 0], [slower = 0]] = await byTurns(1, first, second)
  const rounds = Math.min(Math.max(Math.floor(enoughMs / (slow + slower)), fewestRounds), mostRounds)
  await byTurns(Math.ceil(rounds / 10), first, second)
  const [one, other] = await byTurns(rounds, first, second)
  return quantile(one, 0.1) / quantile(other, 0.1)
}
