import type { Country } from '../../preload/contract/practice.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

/** A day as a document prints it: `25 November 2026`, in the United States `November 25, 2026`. Takes YYYY-MM-DD. */
export function dayWords(iso: string, country: Country): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  const name = months[Number(month) - 1]
  if (!name) return iso
  return country === 'us' ? `${name} ${Number(day)}, ${year}` : `${Number(day)} ${name} ${year}`
}
