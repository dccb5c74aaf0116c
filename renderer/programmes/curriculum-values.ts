import type { Programme } from '../../preload/contract/programmes.ts'

/** A step as the form holds it. `key` stays with it while it moves; `stepId` is null until it was saved once. */
export type StepValues = {
  readonly key: string
  readonly stepId: string | null
  readonly title: string
  readonly sessions: number
}
export type CurriculumValues = { readonly name: string; readonly steps: readonly StepValues[] }

/** What the contract allows. */
export const mostSteps = 40
export const mostSessionsOfStep = 12

export const curriculumValues = ({ name, steps }: Programme): CurriculumValues => ({
  name,
  steps: steps.map(({ stepId, title, sessions }) => ({ key: stepId, stepId, title, sessions })),
})

/** The list with one item moved up (-1) or down (1); the same list where there is no place to move to. */
export function moved<T>(items: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const to = from + by
  const [item, other] = [items[from], items[to]]
  if (item === undefined || other === undefined) return items
  return items.with(to, item).with(from, other)
}

type Counted = readonly { readonly sessions: number }[]

/** `12 sessions in 10 steps, 1 step skipped`. */
export function totalWords(steps: Counted): string {
  const sessions = steps.reduce((sum, step) => sum + step.sessions, 0)
  const used = steps.filter((step) => step.sessions > 0).length
  const skipped = steps.length - used
  return [
    `${counted(sessions, 'session')} in ${counted(used, 'step')}`,
    skipped > 0 && `${counted(skipped, 'step')} without a session`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** `No session`, `1 session`, `2 sessions`. */
export const sessionsWords = (n: number): string => (n === 0 ? 'No session' : counted(n, 'session'))

const counted = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`
