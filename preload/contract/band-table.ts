/** The least score of a band, in points, and its name; the bands of a measure stand in the order of their scores. */
type Band = { readonly from: number; readonly label: string }

/**
 * The place of the band that a score lies in, -1 where it lies in none. The one place where this is decided, for
 * screen, chart, report and PDF alike. `points` unrounded: a CORE-10 of 14.4 is below 15.
 */
export const bandPlace = (bands: readonly Band[], points: number): number =>
  bands.findLastIndex(({ from }) => from <= points)

/** The bands as areas of a scale, in points: each goes up to where the next one begins and does not hold that score. */
export const bandAreas = (
  bands: readonly Band[],
  most: number,
): readonly (Band & { readonly to: number; readonly isLast: boolean })[] =>
  bands.map(({ from, label }, place) => ({
    from,
    to: bands[place + 1]?.from ?? most,
    label,
    isLast: place === bands.length - 1,
  }))
