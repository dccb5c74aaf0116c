type RiskMark = { readonly setBy: string; readonly setAt: string }

const slipMs = 60_000

/** A risk mark is open until something was done about it. Instants are texts of equal form and compare as such. */
export const isRiskOpen = (setAt: string, answeredAt: string | null): boolean =>
  answeredAt === null || answeredAt < setAt

/** Set a moment ago by the same person: a slip of the finger, which may be taken back without an answer. */
export function isSlip(mark: RiskMark, userId: string, now: string): boolean {
  const elapsedMs = Date.parse(now) - Date.parse(mark.setAt)
  return mark.setBy === userId && elapsedMs >= 0 && elapsedMs < slipMs
}

// Clocks go backwards. A mark set after an answer must not count as answered by it, and an answer must count for the
// mark that it was given to, so each is dated after the other where the clock says otherwise.
export const riskMarkedAt = (now: string, lastAnsweredAt: string | null): string =>
  lastAnsweredAt === null || now > lastAnsweredAt ? now : new Date(Date.parse(lastAnsweredAt) + 1).toISOString()

export const riskAnsweredAt = (now: string, setAt: string): string => (now > setAt ? now : setAt)
