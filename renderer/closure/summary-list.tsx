import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ClosureSummaryRow } from '../../preload/contract/closure.ts'
import { useCountry } from '../ui/country.tsx'
import { shownInstant } from '../ui/day.ts'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { TextLink } from '../ui/text-link.tsx'
import classes from './summary-list.module.css'

type Props = {
  readonly participantId: string
  readonly summaries: readonly ClosureSummaryRow[]
  readonly action: ReactNode
}

/** Signed summaries, newest first. */
export function SummaryList({ participantId, summaries, action }: Props) {
  return (
    <Section title="Closure summaries" action={action}>
      <ul className={classes.list}>
        {summaries.map((summary) => (
          <li key={`${summary.closureId} ${summary.version}`}>
            <Summary summary={summary} participantId={participantId} isNewest={isNewest(summaries, summary)} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const isNewest = (all: readonly ClosureSummaryRow[], { closureId, version }: ClosureSummaryRow) =>
  !all.some((other) => other.closureId === closureId && other.version > version)

function Summary(props: {
  readonly summary: ClosureSummaryRow
  readonly participantId: string
  readonly isNewest: boolean
}) {
  const { summary, participantId, isNewest: newest } = props
  const country = useCountry()
  const { groupName, version, author, at, genuine, enrolmentId } = summary
  const title = version === 1 ? groupName : `${groupName}, version ${version}`
  return (
    <article className={classes.summary} aria-label={title}>
      <div>
        <Text fw={550}>
          {title}
          {!newest && (
            <Text span size="sm" c="dimmed">
              {' '}
              · replaced since
            </Text>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          Signed by {author}, {shownInstant(at, country)}
        </Text>
      </div>
      {genuine ? (
        newest && (
          <TextLink
            to="/participants/$participantId/enrolments/$enrolmentId/closure"
            params={{ participantId, enrolmentId }}
            size="sm"
            aria-label={`Write the next version of ${title}`}
          >
            Next version
          </TextLink>
        )
      ) : (
        <Notice tone="danger" title="These words do not fit their signature.">
          They may have been changed outside Grove. Do not rely on them, and tell the owner today.
        </Notice>
      )}
    </article>
  )
}
