import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import { useCountry } from '../ui/country.tsx'
import { dayInWords } from '../ui/day.ts'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { AdministrationRevisions } from './administration-revisions.tsx'
import { AnswerList } from './answer-list.tsx'
import { ClosedFlags } from './closed-flags.tsx'
import { CorrectForm } from './correct-form.tsx'
import classes from './course-page.module.css'
import { FlagForm } from './flag-form.tsx'
import type { Administration } from './measure-queries.ts'
import { changeWords, lowered, scoreWords, whenGiven } from './measure-words.ts'
import { TakeBack } from './take-back.tsx'

/** One filling-in: its answers in words, what was corrected, and the two ways to put a slip right. */
export function AdministrationRecord(props: { readonly facts: InstrumentFacts; readonly given: Administration }) {
  const { facts, given } = props
  const { participantId, administration, takenBack, revisions, flags } = given
  const country = useCountry()
  const [correcting, setCorrecting] = useState(false)
  const [newest] = revisions
  return (
    <div className={classes.course}>
      <Text size="sm">
        <TextLink to="/participants/$participantId/course" params={{ participantId }}>
          ← Course
        </TextLink>
      </Text>
      {flags
        .filter(({ closed }) => closed === null)
        .map((flag) => (
          <FlagForm key={flag.flagId} flag={flag} />
        ))}
      {takenBack !== null && (
        <Notice tone="attention" title="This was taken back. It counts nowhere.">
          {takenBack}
        </Notice>
      )}
      {correcting ? (
        <CorrectForm facts={facts} given={given} onStop={() => setCorrecting(false)} />
      ) : (
        <Section
          title={`${facts.name}, ${whenGiven(administration)}`}
          flush
          action={
            takenBack === null && (
              <Group gap="sm">
                <Button size="xs" variant="default" onClick={() => setCorrecting(true)}>
                  Correct
                </Button>
                <TakeBack administration={administration} name={facts.name} />
              </Group>
            )
          }
        >
          <div className={classes.lead}>
            <Text fw={600}>{scoreWords(administration)}</Text>
            <Text size="sm" c="dimmed">
              {dayInWords(administration.givenOn, country)}
              {administration.change &&
                ` · ${administration.change.text} since the first score: ${lowered(changeWords(administration.change))}`}
            </Text>
          </div>
          {newest?.answers ? (
            <AnswerList facts={facts} answers={newest.answers} />
          ) : (
            <Text size="sm" c="dimmed" p="lg">
              A total from paper: the single answers are not known.
            </Text>
          )}
          <Text size="xs" c="dimmed" className={classes.credit ?? ''}>
            {facts.creditLine}
          </Text>
        </Section>
      )}
      <AdministrationRevisions facts={facts} revisions={revisions} />
      <ClosedFlags flags={flags.filter(({ closed }) => closed !== null)} />
    </div>
  )
}
