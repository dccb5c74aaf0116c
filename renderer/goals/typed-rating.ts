/**
 * A typed level: `-2` to `2`, with a plus or any minus sign. null where nothing is typed; NaN, which a schema calls
 * `not-a-number`, where it is no number.
 */
export function typedLevel(typed: string): number | null {
  const word = typed.trim().replace(/^[−–—‐‑]/, '-')
  if (word === '') return null
  return /^[+-]?\d{1,3}$/.test(word) ? Number(word) || 0 : Number.NaN
}

/** A typed 0 to 10, likewise. */
export function typedProgress(typed: string): number | null {
  const word = typed.trim()
  if (word === '') return null
  return /^\d{1,3}$/.test(word) ? Number(word) : Number.NaN
}
