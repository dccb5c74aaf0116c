/**
 * J(df) = Γ(df/2) / (√(df/2) Γ((df − 1)/2)), exact to 1e-13, for df of 2 and more (Hedges 1981). The quotient of the
 * two gammas is taken from its asymptotic series (Tricomi and Erdélyi 1951) at a large argument and brought down by
 * Γ(x + 1) = x Γ(x): a difference of two logarithms of gammas loses five digits at 100,000 people.
 */
export function smallSampleFactor(df: number): number {
  if (!(df >= 2)) throw new RangeError('no factor below two degrees of freedom')
  let half = df / 2
  let steps = 1
  for (; half < 100; half += 1) steps *= (half - 0.5) / half
  const v = 1 / (half - 0.5)
  const series = 1 - v / 8 + v ** 2 / 128 + (5 * v ** 3) / 1024 - (21 * v ** 4) / 32_768
  return (steps * Math.sqrt(half - 0.5) * series) / Math.sqrt(df / 2)
}
