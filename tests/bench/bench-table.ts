export type BenchRow = {
  readonly what: string
  readonly against: string
  readonly goal: string
  /** The figures at a tenth and at the whole, as text, and whether the last one is within the goal. */
  readonly figure: string
  readonly isMet: boolean
  /** How many times more at the whole than at a tenth, and whether that is within its goal; null where it has none. */
  readonly growth: { readonly times: number; readonly goal: number } | null
}

const columns = ['what', 'against', 'goal', 'figure', 'verdict', 'growth'] as const

/** One table with a line for each row, as wide as its texts. */
export function benchTable(rows: readonly BenchRow[]): string {
  const lines = rows.map(({ growth, isMet, ...row }) => {
    const grows = growth === null ? '' : `${growth.times.toFixed(2)}x (<= ${growth.goal}x)`
    const met = isMet && (growth === null || growth.times <= growth.goal)
    return { ...row, verdict: met ? 'met' : 'MISSED', growth: grows }
  })
  const widths = columns.map((column) => Math.max(column.length, ...lines.map((line) => line[column].length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [
    line(columns),
    line(widths.map((width) => '-'.repeat(width))),
    ...lines.map((given) => line(columns.map((column) => given[column]))),
  ].join('\n')
}
