/** What a number field holds as a number; NaN, which a schema calls `not-a-number`, where nothing or no number is typed. */
export const typedNumber = (value: number | string): number =>
  typeof value === 'number' ? value : value.trim() === '' ? Number.NaN : Number(value)
