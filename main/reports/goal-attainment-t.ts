import { type Computed, notComputable } from './computed.ts'

export type GoalLevel = { readonly level: number; readonly weight: number }

/**
 * Goal Attainment Scaling: T = 50 + 10 Σwx / √((1 − ρ) Σw² + ρ (Σw)²) with ρ = .3 (Kiresuk and Sherman 1968; the
 * formula in Turner-Stokes 2009 was misprinted). 50 is "as expected"; levels are -2 to 2, weights above 0.
 */
export function goalAttainmentT(goals: readonly GoalLevel[]): Computed<number> {
  if (goals.length === 0) return notComputable('no-goals')
  if (goals.some(({ level, weight }) => !(Math.abs(level) <= 2 && weight > 0))) throw new RangeError('no goal level')
  const sum = (of: (goal: GoalLevel) => number) => goals.reduce((all, goal) => all + of(goal), 0)
  const weights = sum(({ weight }) => weight)
  const squares = sum(({ weight }) => weight ** 2)
  return 50 + (10 * sum(({ weight, level }) => weight * level)) / Math.sqrt(0.7 * squares + 0.3 * weights ** 2)
}
