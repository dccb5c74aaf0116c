import type { Country } from '../../preload/contract/practice.ts'

const dayMs = 86_400_000

/** How far a day is from today, both YYYY-MM-DD: `Today`, `Tomorrow`, `In 3 days`, `2 days ago`; null beyond a week. */
export function whenWords(day: string, today: string): string | null {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayMs)
  if (Number.isNaN(days) || Math.abs(days) > 7) return null
  if (days === 0) return 'Today'
  if (days === 1) return 'Tomorrow'
  if (days === -1) return 'Yesterday'
  return days > 0 ? `In ${days} days` : `${-days} days ago`
}

/** A day that is near, with its weekday and without its year: `Sunday 29 November`, in the United States `Sunday, November 29`. */
export const nearDay = (day: string, country: Country): string =>
  new Intl.DateTimeFormat(country === 'us' ? 'en-US' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
