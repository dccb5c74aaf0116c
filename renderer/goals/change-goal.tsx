import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Goal, goals } from '../../preload/contract/goals.ts'
import { CallForm } from '../app/call-form.tsx'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { Notice } from '../ui/notice.tsx'
import { sayDone } from '../ui/say-done.ts'
import { GoalFields } from './goal-fields.tsx'
import { goalsKey } from './goal-queries.ts'
import { goalReasons, sayGoalFault } from './goal-reasons.ts'
import { agreedOf, goalValues } from './goal-values.ts'

/** The next version of a goal, with why. Where somebody changed it meanwhile, their wording is shown before it is replaced. */
export function ChangeGoal({ goal, participantId }: { readonly goal: Goal; readonly participantId: string }) {
  const [opened, setOpened] = useState(false)
  /** The version that was read: a query may bring a newer one, which nobody has seen in this form. */
  const [read, setRead] = useState(goal.version)
  const form = useCallForm({
    initial: goalValues(goal),
    schema: goals.change.input,
    input: (values) => ({ goalId: goal.goalId, version: read, ...agreedOf(values), reason: values.reason }),
    send: window.grove.goals.change,
    say: sayGoalFault,
    refresh: [goalsKey(participantId)],
    reasons: goalReasons,
    onSaved: (_, values) => {
      start(values)
      setOpened(false)
      sayDone('Goal changed')
    },
  })
  const start = (values: ReturnType<typeof goalValues>) => {
    form.fields.setInitialValues({ ...values, reason: '' })
    form.fields.setValues({ ...values, reason: '' })
    form.fields.resetDirty({ ...values, reason: '' })
  }
  const open = () => {
    if (!form.touched) {
      start(goalValues(goal))
      setRead(goal.version)
    }
    setOpened(true)
  }
  const close = () => setOpened(false)
  const newer = form.failure?.code === 'conflict' && goal.version !== read
  return (
    <>
      <LeaveGuard when={form.touched} />
      <Button size="sm" variant="subtle" color="gray" onClick={open} aria-label={`Change: ${goal.wording}`}>
        Change
      </Button>
      <Modal opened={opened} onClose={close} title="Change the goal" size="xl">
        <CallForm
          form={form}
          action="Save the change"
          beside={
            <Button variant="subtle" color="gray" onClick={close}>
              Close
            </Button>
          }
        >
          <GoalFields form={form} />
          <TextInput
            label="Why it is changed"
            description="The wording until now stays, with this reason."
            autoComplete="off"
            {...form.fields.getInputProps('reason')}
          />
          {newer && (
            <Notice tone="attention" title="Somebody changed this goal meanwhile.">
              It now reads: <span dir="auto">{goal.wording}</span>{' '}
              <Button size="compact-sm" variant="default" onClick={() => setRead(goal.version)}>
                I have read it, mine shall follow
              </Button>
            </Notice>
          )}
        </CallForm>
      </Modal>
    </>
  )
}
