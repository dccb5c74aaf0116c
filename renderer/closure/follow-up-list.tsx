import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { FollowUp } from '../../preload/contract/closure.ts'
import { useCountry } from '../ui/country.tsx'
import { shownDay, today } from '../ui/day.ts'
import { Section } from '../ui/section.tsx'
import { StatusBadge } from '../ui/status-badge.tsx'
import { afterMonths, followUpWords } from './closure-words.ts'
import { FollowUpForm } from './follow-up-form.tsx'
import classes from './summary-list.module.css'

/** Contacts after the end, with what came of them. */
export function FollowUpList(props: { readonly participantId: string; readonly followUps: readonly FollowUp[] }) {
  const { participantId, followUps } = props
  const [open, setOpen] = useState<string | null>(null)
  // Where the form was, the focus goes back to.
  const [closed, setClosed] = useState<string | null>(null)
  const close = () => {
    setClosed(open)
    setOpen(null)
  }
  return (
    <Section title="Follow-ups">
      <ul className={classes.list}>
        {followUps.map((followUp) => (
          <li key={followUp.followUpId}>
            {open === followUp.followUpId ? (
              <FollowUpForm participantId={participantId} followUp={followUp} onDone={close} />
            ) : (
              <Row
                followUp={followUp}
                hasFocus={closed === followUp.followUpId}
                onRecord={() => setOpen(followUp.followUpId)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Row(props: { readonly followUp: FollowUp; readonly hasFocus: boolean; readonly onRecord: () => void }) {
  const { followUp, hasFocus, onRecord } = props
  const country = useCountry()
  const { months, dueOn, outcome, doneOn, words } = followUp
  const after = afterMonths(months)
  const late = outcome === null && dueOn < today(new Date())
  return (
    <div className={classes.summary}>
      <div>
        <Text fw={550}>{`A${after.slice(1)}`}</Text>
        <Text size="sm" c="dimmed">
          Due {shownDay(dueOn, country)}
          {doneOn !== null && ` · ${shownDay(doneOn, country)}`}
        </Text>
        {words !== '' && (
          <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {words}
          </Text>
        )}
      </div>
      <Group gap="md">
        {outcome === null ? (
          late && <StatusBadge tone="attention">Late</StatusBadge>
        ) : (
          <StatusBadge tone={outcome === 'reached' ? 'good' : 'neutral'}>{followUpWords[outcome]}</StatusBadge>
        )}
        <Button
          variant="default"
          size="xs"
          onClick={onRecord}
          autoFocus={hasFocus}
          aria-label={outcome === null ? `Record the follow-up ${after}` : `Correct the follow-up ${after}`}
        >
          {outcome === null ? 'Record' : 'Correct'}
        </Button>
      </Group>
    </div>
  )
}
