import type { PersonPractice } from './home-practice-queries.ts'

type Row = Pick<PersonPractice[number], 'times' | 'helpfulness'>

/** `Set 11 times, told of 9 times: done 20 times in all, found 5.2 of 10 helpful on average.` */
export function practiceSummary(rows: readonly Row[]): string {
  const told = rows.filter((row) => row.times !== null)
  const set = `Set ${counted(rows.length)}`
  if (told.length === 0) return `${set}; nothing was told of it yet.`
  const done = told.reduce((sum, { times }) => sum + (times ?? 0), 0)
  const helpful = told.flatMap(({ helpfulness }) => helpfulness ?? [])
  const mean = helpful.length === 0 ? null : helpful.reduce((sum, one) => sum + one, 0) / helpful.length
  const found = mean === null ? '' : `, found ${mean.toFixed(1)} of 10 helpful on average`
  return `${set}, told of ${counted(told.length)}: done ${counted(done)} in all${found}.`
}

const counted = (n: number) => (n === 1 ? 'once' : `${n} times`)
