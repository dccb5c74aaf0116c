/**
 * Why a statistic has no answer. A report prints the reason: NaN, an infinite t, or a p of 0 would each be read as a
 * finding.
 */
export const reasons = [
  'nobody',
  'fewer-than-two',
  'fewer-than-three',
  'no-variance',
  'all-zero',
  'fewer-than-two-groups',
  'nobody-shares-a-group',
  'no-goals',
] as const

export type NotComputable = { readonly notComputable: (typeof reasons)[number] }
export type Computed<T> = T | NotComputable

export const notComputable = (reason: (typeof reasons)[number]): NotComputable => ({ notComputable: reason })

export const isComputed = <T>(given: Computed<T>): given is T =>
  !(typeof given === 'object' && given !== null && 'notComputable' in given)

/** Both ends of a 95 % confidence interval. */
export type Interval = { readonly lower: number; readonly upper: number }
