import { Button, Radio, Stack } from '@mantine/core'
import { closure, type FollowUp, followUpOutcomes } from '../../preload/contract/closure.ts'
import { CallForm } from '../app/call-form.tsx'
import { useCommands } from '../app/commands.ts'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { today } from '../ui/day.ts'
import { DayInput } from '../ui/day-input.tsx'
import { faultMark } from '../ui/fault-mark.ts'
import { GrowingTextarea } from '../ui/growing-textarea.tsx'
import { sayDone } from '../ui/say-done.ts'
import { closuresKey } from './closure-queries.ts'
import { closureReasons } from './closure-reasons.ts'
import { afterMonths, followUpWords } from './closure-words.ts'

type Outcome = (typeof followUpOutcomes)[number]

/** What came of a follow-up. */
export function FollowUpForm(props: {
  readonly participantId: string
  readonly followUp: FollowUp
  readonly onDone: () => void
}) {
  const { participantId, followUp, onDone } = props
  const { followUpId, months, version } = followUp
  const form = useCallForm({
    initial: {
      outcome: (followUp.outcome ?? '') as string,
      doneOn: followUp.doneOn ?? today(new Date()),
      words: followUp.words,
    },
    schema: closure.recordFollowUp.input,
    input: ({ outcome, doneOn, words }) => ({ followUpId, outcome: outcome as Outcome, doneOn, words, version }),
    send: window.grove.closure.recordFollowUp,
    say: (path) => (path === 'outcome' ? 'Choose what came of it.' : undefined),
    reasons: closureReasons,
    refresh: [closuresKey(participantId), ['closure', 'followUpsDue']],
    onSaved: () => {
      sayDone('The follow-up is recorded')
      onDone()
    },
  })
  const field = form.fields.getInputProps
  useCommands([
    { id: 'save follow-up', label: 'Save the follow-up', group: 'Do', keys: 'mod+Enter', run: () => form.submit() },
  ])
  const after = afterMonths(months)
  return (
    <section aria-label={`Follow-up ${after}`}>
      <LeaveGuard when={form.touched} />
      <CallForm
        form={form}
        action="Save"
        beside={
          <Button variant="subtle" color="gray" onClick={onDone}>
            Cancel
          </Button>
        }
      >
        <Radio.Group
          label={`What came of the follow-up ${after}?`}
          errorProps={{ mt: 'xs' }}
          {...field('outcome')}
          {...faultMark(form.fields.errors.outcome)}
        >
          <Stack gap="sm" mt={6}>
            {followUpOutcomes.map((outcome, i) => (
              <Radio key={outcome} value={outcome} label={followUpWords[outcome]} autoFocus={i === 0} />
            ))}
          </Stack>
        </Radio.Group>
        <DayInput label="On" {...field('doneOn')} />
        <GrowingTextarea label="Words" description="For the record. May stay empty." {...field('words')} />
      </CallForm>
    </section>
  )
}
