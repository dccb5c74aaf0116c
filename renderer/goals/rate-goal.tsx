import { Button, TextInput } from '@mantine/core'
import { type Goal, goals } from '../../preload/contract/goals.ts'
import { CallForm } from '../app/call-form.tsx'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { today } from '../ui/day.ts'
import { DayInput } from '../ui/day-input.tsx'
import { sayDone } from '../ui/say-done.ts'
import classes from './goal-card.module.css'
import { goalsKey } from './goal-queries.ts'
import { goalReasons } from './goal-reasons.ts'
import { typedLevel, typedProgress } from './typed-rating.ts'

/** One rating: a level, a progress, or both, and the day on which it was given. */
export function RateGoal(props: { readonly goal: Goal; readonly participantId: string; readonly onDone: () => void }) {
  const { goal, participantId, onDone } = props
  const form = useCallForm({
    initial: { gasLevel: '', progress: '', ratedOn: today(new Date()), words: '' },
    schema: goals.rate.input,
    input: ({ gasLevel, progress, ratedOn, words }) => ({
      goalId: goal.goalId,
      sessionId: null,
      gasLevel: typedLevel(gasLevel),
      progress: typedProgress(progress),
      ratedOn,
      words,
    }),
    send: window.grove.goals.rate,
    say: (path, { fault }) => {
      if (path === 'progress' && fault === 'required') return 'Type a number here, or a level.'
      return path === 'ratedOn' && fault === 'too-small' ? 'This day is too long ago. Check the year.' : undefined
    },
    refresh: [goalsKey(participantId)],
    reasons: goalReasons,
    onSaved: () => {
      sayDone('Rated')
      onDone()
    },
  })
  const field = form.fields.getInputProps
  return (
    <section className={classes.rate} aria-label={`Rate: ${goal.wording}`}>
      <LeaveGuard when={form.touched} />
      <CallForm
        form={form}
        action="Save the rating"
        beside={
          <Button variant="subtle" color="gray" onClick={onDone}>
            Cancel
          </Button>
        }
      >
        <div className={classes.fields} data-levels={goal.levels !== null}>
          {goal.levels && (
            <TextInput label="Level" description="−2 to +2" autoComplete="off" autoFocus {...field('gasLevel')} />
          )}
          <TextInput
            label="Progress"
            description="0 to 10"
            inputMode="numeric"
            autoComplete="off"
            autoFocus={!goal.levels}
            {...field('progress')}
          />
          <DayInput label="Rated on" {...field('ratedOn')} />
          <TextInput label="Words" description="May stay empty." autoComplete="off" {...field('words')} />
        </div>
      </CallForm>
    </section>
  )
}
