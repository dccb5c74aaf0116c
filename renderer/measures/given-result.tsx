import { Group, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Section } from '../ui/section.tsx'
import { FlagForm } from './flag-form.tsx'
import classes from './given-result.module.css'
import type { GivenMeasure } from './measure-queries.ts'
import { changeWords, scoreWords, whenGiven } from './measure-words.ts'

/** What came out of a filling-in: first what asks for action, with the focus; then score, band and change. */
export function GivenResult(props: {
  readonly participantId: string
  readonly facts: InstrumentFacts
  readonly given: GivenMeasure
}) {
  const { participantId, facts, given } = props
  const { administration } = given
  const { change } = administration
  const [answered, setAnswered] = useState<readonly string[]>([])
  const open = given.flags.filter(({ closed, flagId }) => closed === null && !answered.includes(flagId))
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (open.length === 0) title.current?.focus()
  }, [open.length])
  return (
    <div className={classes.result}>
      {open.map((flag, place) => (
        <FlagForm
          key={flag.flagId}
          flag={flag}
          takesFocus={place === 0}
          onClosed={() => setAnswered([...answered, flag.flagId])}
        />
      ))}
      <Section title={`${facts.name}, ${whenGiven(administration)}`}>
        <Title order={3} size="h2" ref={title} tabIndex={-1} className={classes.score ?? ''}>
          {scoreWords(administration)}
        </Title>
        <Text c="dimmed" mt={4}>
          {change
            ? `${change.text} since the first score. ${changeWords(change)}.`
            : administration.score
              ? 'This is the first score: every later one is compared with it.'
              : 'The answers are kept. They can be completed by a correction.'}
        </Text>
        {change && facts.reliableChange && (
          <Text size="xs" c="dimmed" mt={6} maw="80ch">
            Reliable change: {facts.reliableChange.words}
          </Text>
        )}
        {administration.flagNotKnown && (
          <Text size="sm" mt="sm">
            A total alone does not say what was answered to the question that would ask for action. Look at the paper.
          </Text>
        )}
        <Group gap="sm" mt="lg">
          <LinkButton to="/participants/$participantId/course" params={{ participantId }}>
            See the course
          </LinkButton>
          <LinkButton to="/participants/$participantId/measures/new" params={{ participantId }} variant="default">
            Give another measure
          </LinkButton>
          <LinkButton
            to="/participants/$participantId/measures/$administrationId"
            params={{ participantId, administrationId: administration.administrationId }}
            variant="subtle"
            color="gray"
          >
            Look at the answers
          </LinkButton>
        </Group>
      </Section>
    </div>
  )
}
