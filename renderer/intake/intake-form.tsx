import { NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { intake, intakeDecisions } from '../../preload/contract/intake.ts'
import { CallForm } from '../app/call-form.tsx'
import { useCommands } from '../app/commands.ts'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { DayInput } from '../ui/day-input.tsx'
import { Notice } from '../ui/notice.tsx'
import { sayDone } from '../ui/say-done.ts'
import { Section } from '../ui/section.tsx'
import { type Intake, intakeKey } from './intake-queries.ts'
import { decisionWords, sayIntakeFault } from './intake-words.ts'

type Decision = (typeof intakeDecisions)[number]

/** From the referral to the decision. The same form is read and written: it is short, and grows over weeks. */
export function IntakeForm({
  participantId,
  intake: known,
}: {
  readonly participantId: string
  readonly intake: Intake
}) {
  const client = useQueryClient()
  const { episodeId: _, version, decision, referredOn, referredBy, assessedOn, decidedOn, ...words } = known
  const form = useCallForm({
    initial: {
      referredOn: referredOn ?? '',
      referredBy: referredBy ?? '',
      assessedOn: assessedOn ?? '',
      decidedOn: decidedOn ?? '',
      decision: decision ?? '',
      ...words,
    },
    schema: intake.save.input,
    input: (values) => ({ participantId, ...values, decision: (values.decision || null) as Decision | null, version }),
    send: window.grove.intake.save,
    say: sayIntakeFault,
    refresh: [['measures']],
    onSaved: () => {
      sayDone('Intake saved')
      void client.invalidateQueries({ queryKey: intakeKey(participantId) })
    },
  })
  useCommands([
    { id: 'save intake', label: 'Save the intake', group: 'Do', keys: 'mod+Enter', run: () => form.submit() },
  ])
  const { getInputProps } = form.fields
  return (
    <>
      <LeaveGuard when={form.touched} />
      <CallForm form={form} action="Save">
        <div>
          <Section title="Referral and assessment">
            <SimpleGrid cols={2} spacing="lg" verticalSpacing="md">
              <DayInput label="Referred on" {...getInputProps('referredOn')} />
              <TextInput
                label="Referred by"
                description="A service or a role, or “own request”."
                autoComplete="off"
                {...getInputProps('referredBy')}
              />
              <DayInput label="Assessed on" {...getInputProps('assessedOn')} />
            </SimpleGrid>
          </Section>
          <Section title="What the person brings">
            <Stack gap="md">
              {longFields.map(({ name, label, description }) => (
                <Textarea
                  key={name}
                  label={label}
                  description={description}
                  autosize
                  minRows={2}
                  maxRows={12}
                  {...getInputProps(name)}
                />
              ))}
            </Stack>
          </Section>
          <Section title="Decision">
            <Stack gap="md">
              <SimpleGrid cols={2} spacing="lg" verticalSpacing="md">
                <NativeSelect
                  label="What was decided"
                  data={[
                    { value: '', label: 'Not decided yet' },
                    ...intakeDecisions.map((value) => ({ value, label: decisionWords[value] })),
                  ]}
                  {...getInputProps('decision')}
                />
                <DayInput label="Decided on" {...getInputProps('decidedOn')} />
              </SimpleGrid>
              <Textarea label="Why" autosize minRows={2} maxRows={8} {...getInputProps('reason')} />
            </Stack>
          </Section>
        </div>
        {form.failure?.code === 'conflict' && (
          <Notice tone="attention" title="Somebody saved this intake meanwhile">
            What you typed is still here. Copy what you need, open this page again, and add it to the newer text.
          </Notice>
        )}
      </CallForm>
    </>
  )
}

const longFields = [
  { name: 'challenges', label: 'Presenting challenges', description: 'In the person’s words, as far as you can.' },
  {
    name: 'strengths',
    label: 'Strengths and protective factors',
    description: 'What has helped before, and what still does.',
  },
  { name: 'hopes', label: 'Hopes', description: 'What shall be different at the end.' },
] as const
