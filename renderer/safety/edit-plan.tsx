import { Button, Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import { safety, safetyParts, safetyPartWords } from '../../preload/contract/safety.ts'
import { CallForm } from '../app/call-form.tsx'
import { useCommands } from '../app/commands.ts'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { GrowingTextarea } from '../ui/growing-textarea.tsx'
import { Notice } from '../ui/notice.tsx'
import { sayDone } from '../ui/say-done.ts'
import { Section } from '../ui/section.tsx'
import { planParts } from './plan-parts.ts'
import { PlanSheet } from './plan-sheet.tsx'
import { type ShownPlan, safetyKey } from './safety-queries.ts'
import { safetyReasons } from './safety-reasons.ts'

/** The plan being written together with the participant; what is agreed is the next version. */
export function EditPlan(props: {
  readonly participantId: string
  readonly name: string
  readonly plan: ShownPlan
  readonly onDone: () => void
}) {
  const { participantId, name, plan, onDone } = props
  /** The version that was read; a newer one is shown before it is replaced. */
  const [read, setRead] = useState(plan.version)
  /** Names that the guard marked may be of the person's own people: asked once it has marked some. */
  const [marked, setMarked] = useState(false)
  const form = useCallForm({
    initial: { ...planParts(plan), ownPeople: false },
    schema: safety.agree.input,
    input: (values) => ({ participantId, ...values, version: read }),
    send: async (input) => {
      const result = await window.grove.safety.agree(input)
      if (!result.ok && Object.values(result.failure.fields ?? {}).some(({ fault }) => fault === 'names-a-member'))
        setMarked(true)
      return result
    },
    say: (_, { fault }) =>
      fault === 'names-a-member'
        ? 'Somebody in this person’s groups is called so. Leave the name out, or say below that these are others.'
        : undefined,
    reasons: safetyReasons,
    refresh: [safetyKey(participantId)],
    onSaved: () => {
      sayDone('Safety plan agreed')
      onDone()
    },
  })
  useCommands([
    { id: 'agree plan', label: 'Agree this plan', group: 'Do', keys: 'mod+Enter', run: () => form.submit() },
  ])
  const newer = form.failure?.code === 'conflict' && plan.version !== read
  const field = form.fields.getInputProps
  return (
    <Section title="Safety plan">
      <LeaveGuard when={form.touched} />
      <CallForm
        form={form}
        action="Agree this plan"
        beside={
          <Button variant="subtle" color="gray" onClick={onDone}>
            {form.touched ? 'Discard what was typed' : 'Cancel'}
          </Button>
        }
      >
        <Stack gap="lg">
          {safetyParts.map((part, i) => (
            <GrowingTextarea
              key={part}
              label={safetyPartWords[part].title}
              description={safetyPartWords[part].hint}
              minRows={2}
              maxRows={10}
              autoFocus={i === 0}
              {...field(part)}
            />
          ))}
          {marked && (
            <Checkbox
              label={`The marked names are of people in ${name}’s own life`}
              description="They only share a first or a family name with somebody in the group. Full names and telephone numbers of group members stay refused."
              {...field('ownPeople', { type: 'checkbox' })}
            />
          )}
          {newer && (
            <Notice tone="attention" title="Somebody agreed another plan meanwhile.">
              <PlanSheet name={name} plan={plan} />
              <Button mt="sm" size="compact-sm" variant="default" onClick={() => setRead(plan.version)}>
                I have read it, mine shall follow
              </Button>
            </Notice>
          )}
        </Stack>
      </CallForm>
    </Section>
  )
}
