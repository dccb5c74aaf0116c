import { Button, Modal } from '@mantine/core'
import { goals } from '../../preload/contract/goals.ts'
import { CallForm } from '../app/call-form.tsx'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { sayDone } from '../ui/say-done.ts'
import { GoalFields } from './goal-fields.tsx'
import { goalsKey } from './goal-queries.ts'
import { sayGoalFault } from './goal-reasons.ts'
import { agreedOf, noGoal } from './goal-values.ts'

/** A new goal. What was typed outlives the dialog, so that Escape costs nothing. */
export function AgreeGoal(props: {
  readonly participantId: string
  readonly opened: boolean
  readonly onClose: () => void
}) {
  const { participantId, opened, onClose } = props
  const form = useCallForm({
    initial: noGoal,
    schema: goals.agree.input,
    input: (values) => ({ participantId, ...agreedOf(values) }),
    send: window.grove.goals.agree,
    say: sayGoalFault,
    refresh: [goalsKey(participantId)],
    onSaved: () => {
      form.fields.reset()
      onClose()
      sayDone('Goal agreed')
    },
  })
  return (
    <>
      <LeaveGuard when={form.touched} />
      <Modal opened={opened} onClose={onClose} title="Agree a goal" size="xl">
        <CallForm
          form={form}
          action="Agree the goal"
          beside={
            <Button variant="subtle" color="gray" onClick={onClose}>
              Close
            </Button>
          }
        >
          <GoalFields form={form} />
        </CallForm>
      </Modal>
    </>
  )
}
