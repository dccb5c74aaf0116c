/** The practice of performance.md: 1 is 10,000 participants in 1,000 groups of twelve sessions each. */
export type PracticeSize = {
  readonly size: number
  readonly groups: number
  readonly membersEach: number
  readonly sessionsEach: number
}

export const practiceSize = (size: number): PracticeSize => ({
  size,
  groups: Math.round(1000 * size),
  membersEach: 10,
  sessionsEach: 12,
})

const largest = Number(process.env.GROVE_BENCH_SIZE ?? 1)
if (!(largest > 0)) throw new Error('GROVE_BENCH_SIZE is a number such as 1 or 10')

/** A tenth and the whole; GROVE_BENCH_SIZE=10 measures 1 and 10. */
export const benchSizes = [largest / 10, largest] as const
