import type { Country } from '../../preload/contract/practice.ts'

type Order = 'dmy' | 'mdy' | 'ymd'
const orders: Record<Country, Order> = { us: 'mdy', uk: 'dmy', eu: 'dmy', other: 'ymd' }

/** How a day is typed in this country; YYYY-MM-DD is understood everywhere. */
export const dayForm: Record<Country, string> = {
  us: 'MM/DD/YYYY',
  uk: 'DD/MM/YYYY',
  eu: 'DD/MM/YYYY',
  other: 'YYYY-MM-DD',
}

/** A typed day as YYYY-MM-DD, or null where it is none. A year has four digits: a guessed century is a wrong age. */
export function parseDay(typed: string, country: Country): string | null {
  const parts = unbroken(typed.trim(), orders[country]).split(/[\s./-]+/)
  if (parts.length !== 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return null
  const order: Order = parts[0]?.length === 4 ? 'ymd' : orders[country]
  const at = (letter: string) => parts[order.indexOf(letter)] ?? ''
  if (at('y').length !== 4 || at('m').length > 2 || at('d').length > 2) return null
  const iso = `${at('y')}-${at('m').padStart(2, '0')}-${at('d').padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

/** Eight digits typed without a sign between them, broken up in the country's order. */
const unbroken = (typed: string, order: Order): string =>
  typed.replace(order === 'ymd' ? /^(\d{4})(\d{2})(\d{2})$/ : /^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3')

export function isDay(word: string): boolean {
  const date = new Date(`${word}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(word) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(word)
}

/** YYYY-MM-DD in the form the country types. */
export function typedDay(iso: string, country: Country): string {
  const [y = '', m = '', d = ''] = iso.split('-')
  const order = orders[country]
  return order === 'ymd' ? iso : order === 'dmy' ? `${d}/${m}/${y}` : `${m}/${d}/${y}`
}

const locales: Record<Country, string> = { us: 'en-US', uk: 'en-GB', eu: 'en-GB', other: 'en-GB' }

/** YYYY-MM-DD as people read it: `12 Mar 1980`, in the United States `Mar 12, 1980`. Anything else is given back. */
export const shownDay = (iso: string, country: Country): string =>
  format(iso, country, { day: 'numeric', month: 'short', year: 'numeric' })

/** With the day of the week, to see a slip: `Wednesday 12 March 1980`. */
export const dayInWords = (iso: string, country: Country): string =>
  format(iso, country, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

function format(iso: string, country: Country, options: Intl.DateTimeFormatOptions): string {
  if (!isDay(iso)) return iso
  return new Intl.DateTimeFormat(locales[country], { ...options, timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`))
}

/** An instant (UTC) on this computer's clock: `12 Mar 2027, 14:05`. */
export function shownInstant(instant: string, country: Country): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  return new Intl.DateTimeFormat(locales[country], { dateStyle: 'medium', timeStyle: 'short' }).format(date)
}

/** Today on this computer's clock, YYYY-MM-DD. */
export function today(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
