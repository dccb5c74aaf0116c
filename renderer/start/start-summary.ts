/** What waits, counted. */
export type Waiting = {
  readonly flags: number
  readonly toWriteUp: number
  readonly today: number
  /** Planned for a day that has gone by. */
  readonly notRecorded: number
  readonly people: number
  readonly followUps: number
}

/** The answer to "what do I have to do now", in one sentence, the most urgent first. */
export function startSummary({ flags, toWriteUp, today, notRecorded, people, followUps }: Waiting): string {
  const parts = [
    flags > 0 && `${flags} ${flags === 1 ? 'answer asks' : 'answers ask'} for action`,
    today > 0 && `${counted(today, 'session')} today`,
    notRecorded > 0 && `${counted(notRecorded, 'session')} without a record`,
    toWriteUp > 0 && `${counted(toWriteUp, 'session')} to write up`,
    people > 0 && `${people} ${people === 1 ? 'person' : 'people'} to think of`,
    followUps > 0 && `${counted(followUps, 'follow-up')} to make`,
  ].filter((part) => part !== false)
  if (parts.length === 0) return 'Nothing waits for you.'
  const last = parts.at(-1) ?? ''
  return `${parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`}.`
}

const counted = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`
