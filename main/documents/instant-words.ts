import type { Country } from '../../preload/contract/practice.ts'
import { dayWords } from '../closure/day-words.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** When something was done, by this computer's clock: `25 November 2026, 14:05`. Takes an instant in UTC. */
export function instantWords(instant: string, country: Country): string {
  const at = new Date(instant)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${dayWords(day, country)}, ${two(at.getHours())}:${two(at.getMinutes())}`
}
