import type { Country } from '../../preload/contract/practice.ts'

/** The time of day on this computer's clock: `21:03`, in the United States `9:03 PM`. */
export const clock = (at: Date, country: Country): string =>
  at.toLocaleTimeString(country === 'us' ? 'en-US' : 'en-GB', { hour: 'numeric', minute: '2-digit' })

/** HH:MM and so many minutes later, over midnight if need be. */
export function endTime(startTime: string, minutes: number): string {
  const [hours = 0, past = 0] = startTime.split(':').map(Number)
  const end = (hours * 60 + past + minutes) % (24 * 60)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(end / 60))}:${two(end % 60)}`
}
