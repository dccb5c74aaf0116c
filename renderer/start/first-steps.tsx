import { Text, VisuallyHidden } from '@mantine/core'
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import type { ReactNode } from 'react'
import type { GroupRow } from '../../preload/contract/groups.ts'
import { Answer } from '../app/answer.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Section } from '../ui/section.tsx'
import classes from './first-steps.module.css'
import { useAnybodyRegistered } from './start-queries.ts'

type Step = { readonly title: string; readonly words: string; readonly done: boolean; readonly action: ReactNode }

/** A new practice is led from the first participant to the first session. What is done is ticked, what is next has the button. */
export function FirstSteps(props: {
  readonly groups: readonly GroupRow[]
  readonly firstSessionId: string | undefined
}) {
  const registered = useAnybodyRegistered(true)
  return (
    <Section title="Your first steps">
      <Answer query={registered}>{(anybody) => <Steps steps={stepsOf({ ...props, anybody })} />}</Answer>
    </Section>
  )
}

function stepsOf(known: {
  readonly anybody: boolean
  readonly groups: readonly GroupRow[]
  readonly firstSessionId: string | undefined
}): readonly Step[] {
  const { anybody, groups, firstSessionId } = known
  const toFill = groups.find(({ mine, members }) => mine && members === 0) ?? groups[0]
  return [
    {
      title: 'Register the participants',
      words: 'A name is enough to begin.',
      done: anybody,
      action: <LinkButton to="/participants/new">Register a participant</LinkButton>,
    },
    {
      title: 'Form a group',
      words: 'Choose a programme, a first date and a time. Grove plans the sessions.',
      done: groups.length > 0,
      action: <LinkButton to="/groups/new">Form a group</LinkButton>,
    },
    {
      title: 'Enrol the participants',
      words: 'Give each person a place in the group.',
      done: groups.some(({ members }) => members > 0),
      action: toFill && (
        <LinkButton to="/groups/$groupId/enrol" params={{ groupId: toFill.groupId }}>
          Enrol participants
        </LinkButton>
      ),
    },
    {
      title: 'Open the first session',
      words: 'Record who came, then write it up and sign it.',
      done: false,
      action: firstSessionId && (
        <LinkButton to="/sessions/$sessionId" params={{ sessionId: firstSessionId }}>
          Open the first session
        </LinkButton>
      ),
    },
  ]
}

function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const next = steps.findIndex(({ done }) => !done)
  return (
    <ol className={classes.steps}>
      {steps.map(({ title, words, done, action }, i) => (
        <li key={title} className={classes.step} data-done={done} aria-current={i === next ? 'step' : undefined}>
          <span className={classes.sign}>{done ? <IconCheck size={17} stroke={2} aria-hidden /> : i + 1}</span>
          <div className={classes.words}>
            <Text fw={600}>
              {title}
              {done && <VisuallyHidden>: done</VisuallyHidden>}
            </Text>
            <Text size="sm" c="dimmed">
              {words}
            </Text>
          </div>
          {i === next && action}
        </li>
      ))}
    </ol>
  )
}
