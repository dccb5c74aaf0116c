import type { CoursePrompt } from '../../preload/contract/measures.ts'

export type PersonPrompted = {
  readonly participantId: string
  readonly name: string
  readonly groupName: string | null
  readonly prompts: readonly CoursePrompt[]
}

const urgency: readonly CoursePrompt['reason'][] = [
  'reliably-worse',
  'two-rises',
  'stopped-coming',
  'no-reliable-improvement',
]

/** Somebody who is reliably worse has not improved, and need not be told so again for the same measure. */
const isSaid = ({ reason, instrumentName }: CoursePrompt, own: readonly CoursePrompt[]) =>
  (reason === 'no-reliable-improvement' || reason === 'two-rises') &&
  own.some((other) => other.reason === 'reliably-worse' && other.instrumentName === instrumentName)

/** Every person once, with the reasons that say something new; whoever got worse comes first. */
export function peoplePrompted(prompts: readonly CoursePrompt[]): readonly PersonPrompted[] {
  const byUrgency = prompts.toSorted((a, b) => urgency.indexOf(a.reason) - urgency.indexOf(b.reason))
  return [...Map.groupBy(byUrgency, ({ participantId }) => participantId).values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { participantId, name, groupName } = first
    return [{ participantId, name, groupName, prompts: own.filter((prompt) => !isSaid(prompt, own)) }]
  })
}
