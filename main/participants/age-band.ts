import type { PersonRow } from '../database/outcomes-rows.ts'

export type AgeBand = PersonRow['age_band']

const bands: readonly (readonly [below: number, band: AgeBand])[] = [
  [18, 'under-18'],
  [25, '18-24'],
  [35, '25-34'],
  [45, '35-44'],
  [55, '45-54'],
  [65, '55-64'],
  [75, '65-74'],
]

/** The age in whole years on a day, as a band. Both are YYYY-MM-DD. Born on 29 February: a year older on 1 March. */
export function ageBand(birthDate: string | null, day: string): AgeBand {
  if (birthDate === null) return 'not-known'
  const hadBirthday = birthDate.slice(5) <= day.slice(5)
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (hadBirthday ? 0 : 1)
  return bands.find(([below]) => years < below)?.[1] ?? '75-over'
}
