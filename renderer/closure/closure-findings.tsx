import type { ReactNode } from 'react'
import { Notice } from '../ui/notice.tsx'
import classes from './closure-findings.module.css'
import type { Finding, Prepared } from './closure-queries.ts'
import { closureFindingText } from './closure-words.ts'
import { FindingAction } from './finding-action.tsx'

type Props = {
  readonly prepared: Pick<Prepared, 'participantId' | 'groupId'>
  readonly findings: readonly Finding[]
  /** What can be done here about a name in the user's own words. */
  readonly mend?: (finding: Finding) => ReactNode
}

/** What stands in the way of signing, and what should be looked at before; each with what to do first. */
export function ClosureFindings(props: Props) {
  const blocking = props.findings.filter(({ blocks }) => blocks)
  const said = props.findings.filter(({ blocks }) => !blocks)
  return (
    <div role="status" className={classes.findings}>
      {blocking.length > 0 && (
        <Notice tone="danger" title="Before the summary can be signed">
          <List {...props} findings={blocking} />
        </Notice>
      )}
      {said.length > 0 && (
        <Notice tone="attention" title="Good to know before you sign">
          <List {...props} findings={said} />
        </Notice>
      )}
    </div>
  )
}

const List = ({ prepared, findings, mend }: Props) => (
  <ul className={classes.list}>
    {saidOnce(findings).map(([text, finding]) => (
      <li key={text}>
        {text} {mend?.(finding) || <FindingAction prepared={prepared} finding={finding} />}
      </li>
    ))}
  </ul>
)

/** One name in two goals is one sentence. */
const saidOnce = (findings: readonly Finding[]) => [
  ...new Map(findings.map((finding) => [closureFindingText(finding), finding])),
]
