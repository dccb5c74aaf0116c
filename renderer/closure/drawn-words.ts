import type { ClosureFacts, MeasureInClosure } from '../../preload/contract/closure.ts'

const classWords = {
  improved: 'reliably improved',
  unchanged: 'no reliable change',
  worsened: 'reliably worse',
  'not-known': 'no threshold known',
} as const

/** `18 to 9, reliably improved, recovered`. */
export function changeInWords({ first, last, change }: Pick<MeasureInClosure, 'first' | 'last' | 'change'>): string {
  if (!first) return 'No form could be scored'
  if (!change || !last) return `One score: ${first.text}`
  return `${first.text} to ${last.text}, ${change.recovered ? `${classWords[change.is]}, recovered` : classWords[change.is]}`
}

/** `Level −1 to +1, progress 3 to 7 of 10, reached`; what was rated once stands once. */
export function goalInWords(goal: Omit<ClosureFacts['goals'][number], 'wording' | 'lastLevelWords'>): string {
  const { firstLevel, lastLevel, firstProgress, lastProgress, state } = goal
  const said = [
    fromTo('level', firstLevel, lastLevel, signed),
    fromTo('progress', firstProgress, lastProgress, String, ' of 10'),
    state === 'reached' ? 'reached' : state === 'retired' ? 'set aside' : null,
  ]
    .filter((part) => part !== null)
    .join(', ')
  return said === '' ? 'Not rated yet' : said.charAt(0).toUpperCase() + said.slice(1)
}

function fromTo(
  what: string,
  first: number | null,
  last: number | null,
  shown: (value: number) => string,
  unit = '',
): string | null {
  if (first === null || last === null) return null
  return first === last ? `${what} ${shown(last)}${unit}` : `${what} ${shown(first)} to ${shown(last)}${unit}`
}

const signed = (level: number) => (level > 0 ? `+${level}` : level < 0 ? `−${-level}` : '0')
