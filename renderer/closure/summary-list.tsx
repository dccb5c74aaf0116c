import { Button, Group, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type ClosureForm, type ClosureSummaryRow, closureForms } from '../../preload/contract/closure.ts'
import { type Release, ReleaseFile } from '../app/release-file.tsx'
import { useCountry } from '../ui/country.tsx'
import { shownInstant } from '../ui/day.ts'
import { Notice } from '../ui/notice.tsx'
import { sayDone } from '../ui/say-done.ts'
import { Section } from '../ui/section.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { exportReasons } from './closure-reasons.ts'
import { closureFormWords } from './closure-words.ts'
import classes from './summary-list.module.css'

type Props = {
  readonly participantId: string
  readonly summaries: readonly ClosureSummaryRow[]
  readonly action: ReactNode
}
type Wanted = { readonly summary: ClosureSummaryRow; readonly form: ClosureForm }

/** Signed summaries, newest first, each with the ways out of the vault. */
export function SummaryList({ participantId, summaries, action }: Props) {
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const send = async ({ summary, form }: Wanted, release: Release) => {
    const { closureId, version } = summary
    const result = await window.grove.closure.export({ closureId, version, form, ...release })
    if (result.ok) sayDone('The closure summary is saved')
    return result
  }
  return (
    <Section title="Closure summaries" action={action}>
      <ul className={classes.list}>
        {summaries.map((summary) => (
          <li key={`${summary.closureId} ${summary.version}`}>
            <Summary
              summary={summary}
              participantId={participantId}
              isNewest={isNewest(summaries, summary)}
              onExport={(form) => setWanted({ summary, form })}
            />
          </li>
        ))}
      </ul>
      {wanted && (
        <ReleaseFile
          opened
          onClose={() => setWanted(null)}
          title={`Export: ${closureFormWords[wanted.form].toLowerCase()}`}
          name="closure-summary"
          lockable
          send={(release) => send(wanted, release)}
          reasons={exportReasons}
          {...(wanted.form === 'participant' ? { recipient: 'The participant' } : {})}
        >
          The PDF holds what was signed, word for word, with the name of the participant inside. Its file name says
          nothing about them.
        </ReleaseFile>
      )}
    </Section>
  )
}

const isNewest = (all: readonly ClosureSummaryRow[], { closureId, version }: ClosureSummaryRow) =>
  !all.some((other) => other.closureId === closureId && other.version > version)

function Summary(props: {
  readonly summary: ClosureSummaryRow
  readonly participantId: string
  readonly isNewest: boolean
  readonly onExport: (form: ClosureForm) => void
}) {
  const { summary, participantId, isNewest: newest, onExport } = props
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
        <Group gap="sm">
          {closureForms.map((form) => (
            <Button
              key={form}
              variant="default"
              size="xs"
              onClick={() => onExport(form)}
              aria-label={`Export ${closureFormWords[form].toLowerCase()}: ${title}`}
            >
              Export {closureFormWords[form].toLowerCase()}
            </Button>
          ))}
          {newest && (
            <TextLink
              to="/participants/$participantId/enrolments/$enrolmentId/closure"
              params={{ participantId, enrolmentId }}
              fz="sm"
              aria-label={`Write the next version of ${title}`}
            >
              Next version
            </TextLink>
          )}
        </Group>
      ) : (
        <Notice tone="danger" title="These words do not fit their signature.">
          They may have been changed outside Grove. Do not rely on them, and tell the owner today.
        </Notice>
      )}
    </article>
  )
}
