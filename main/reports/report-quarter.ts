/**
 * A quarter as one number that counts on without a gap: year × 4 + 0 to 3. By ISO weeks: 1 to 13, 14 to 26, 27 to 39,
 * and the rest of the year, because the outcomes file knows weeks only. 0: no week is known.
 */
export type Quarter = number

/** `2026-Q4` as a number. */
export const quarterOf = (text: string): Quarter => Number(text.slice(0, 4)) * 4 + Number(text.slice(6)) - 1

/** `2026-Q4`, in the one form of contract and report. */
export const quarterText = (quarter: Quarter): string => `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`
