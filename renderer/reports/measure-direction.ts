import type { ReportRow, ReportSection } from '../../preload/contract/reports.ts'

const ending = ' (higher is better)'

/** The name of a measure without the words on its direction, which the report's rows carry where higher is better. */
export function measureDirection(label: string): { readonly name: string; readonly higherIs: 'better' | 'worse' } {
  return label.endsWith(ending)
    ? { name: label.slice(0, -ending.length), higherIs: 'better' }
    : { name: label, higherIs: 'worse' }
}

/** The measure that a row is about: the first word of its key. */
export const measureOf = ({ key }: Pick<ReportRow, 'key'>): string => key.split(' ', 1)[0] ?? key

/** Which measures are better where they are higher, said once by the rows of before and after. */
export const betterWhenHigher = (sections: readonly ReportSection[]): ReadonlySet<string> =>
  new Set(
    sections
      .filter(({ key }) => key === 'change')
      .flatMap(({ rows }) => rows.filter(({ label }) => measureDirection(label).higherIs === 'better').map(measureOf)),
  )
