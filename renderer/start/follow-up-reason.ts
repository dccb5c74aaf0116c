import type { FollowUp } from '../../preload/contract/closure.ts'
import type { Country } from '../../preload/contract/practice.ts'
import { shownDay } from '../ui/day.ts'
import { whenWords } from './when-words.ts'

/** Why a follow-up stands on the start page: `1 month after the end, due in 3 days` or `…, due since 3 November 2026`. */
export function followUpReason(
  { months, dueOn }: Pick<FollowUp, 'months' | 'dueOn'>,
  today: string,
  country: Country,
): string {
  const after = `${months} ${months === 1 ? 'month' : 'months'} after the end`
  const near = whenWords(dueOn, today)?.toLowerCase()
  if (dueOn < today) return `${after}, due since ${near === 'yesterday' ? near : shownDay(dueOn, country)}`
  return `${after}, due ${near ?? `on ${shownDay(dueOn, country)}`}`
}
