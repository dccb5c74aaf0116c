const dayMs = 86_400_000

/** So many days, a week apart, as YYYY-MM-DD. Counted in UTC, where no day has 23 hours. */
export const weeklyDates = (firstDate: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, week) =>
    new Date(Date.parse(`${firstDate}T00:00:00Z`) + week * 7 * dayMs).toISOString().slice(0, 10),
  )
