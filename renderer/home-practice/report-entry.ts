/** What a member did at home: how often, and how helpful it was; null where that was not said. */
export type Report = { readonly times: number; readonly helpfulness: number | null }
type Entry =
  | { readonly is: 'empty' }
  | { readonly is: 'report'; readonly report: Report }
  | { readonly is: 'wrong'; readonly why: string }

const wrong = (why: string): Entry => ({ is: 'wrong', why })
const mostTimes = 99
const mostHelpful = 10

/**
 * `3 8` is three times and helpful at 8 of 10, `4 -` four times and nobody said how helpful, `0` not at all. A number
 * of times alone is asked about: nothing must be missing only because a key was forgotten.
 */
export function reportOf(typed: string): Entry {
  const words = typed
    .trim()
    .split(/[\s,;/]+/)
    .filter(Boolean)
  const [times, helpfulness, ...more] = words
  if (times === undefined) return { is: 'empty' }
  if (more.length > 0 || !/^\d{1,3}$/.test(times) || (helpfulness && !/^(?:\d{1,3}|[-–−])$/.test(helpfulness)))
    return wrong('Type how often and how helpful, for example 3 8.')
  const report = { times: Number(times), helpfulness: /^\d/.test(helpfulness ?? '') ? Number(helpfulness) : null }
  if (report.times > mostTimes) return wrong(`How often: ${mostTimes} at most.`)
  if ((report.helpfulness ?? 0) > mostHelpful) return wrong(`How helpful: ${mostHelpful} at most.`)
  if (report.times === 0 && report.helpfulness !== null) return wrong('Not done at all: type 0 alone.')
  if (report.times > 0 && helpfulness === undefined)
    return wrong('How helpful was it, 0 to 10? Type - if that was not said.')
  return { is: 'report', report }
}

/** The same as it is typed; '' where nobody has said so yet. */
export const typedReport = ({
  times,
  helpfulness,
}: {
  readonly times: number | null
  readonly helpfulness: number | null
}): string => (times === null ? '' : times === 0 ? '0' : `${times} ${helpfulness ?? '-'}`)

/** What was typed, in words. */
export const reportWords = ({ times, helpfulness }: Report): string => {
  if (times === 0) return 'Not done'
  const often = times === 1 ? 'Once' : `${times} times`
  return helpfulness === null ? often : `${often}, helpful ${helpfulness} of 10`
}
