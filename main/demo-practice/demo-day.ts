/** The day `days` after (or, negative, before) a day, both YYYY-MM-DD. */
export function dayFrom(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** An instant of a day that is the same day in every inhabited time zone but the two easternmost: minutes after noon UTC. */
export const instantOf = (day: string, minute: number): string =>
  new Date(Date.parse(`${day}T11:00:00.000Z`) + minute * 60_000).toISOString()
