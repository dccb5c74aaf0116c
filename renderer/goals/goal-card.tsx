import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Goal } from '../../preload/contract/goals.ts'
import { FailureNotice } from '../app/failure-notice.tsx'
import { useCountry } from '../ui/country.tsx'
import { shownDay, shownInstant } from '../ui/day.ts'
import { Facts } from '../ui/facts.tsx'
import { Section } from '../ui/section.tsx'
import { StatusBadge } from '../ui/status-badge.tsx'
import { ChangeGoal } from './change-goal.tsx'
import { EarlierWordings } from './earlier-wordings.tsx'
import classes from './goal-card.module.css'
import { goalReasons } from './goal-reasons.ts'
import { goalStateTones, goalStateWords, newestLevel, weightWords } from './goal-words.ts'
import { LevelList } from './level-list.tsx'
import { RateGoal } from './rate-goal.tsx'
import { RatingHistory } from './rating-history.tsx'
import { useGoalState } from './use-goal-state.ts'

/** One goal: its words, what its levels mean, how it was rated, and what can be done about it. */
export function GoalCard({ goal, participantId }: { readonly goal: Goal; readonly participantId: string }) {
  const country = useCountry()
  const [rating, setRating] = useState(false)
  const { setState, failure } = useGoalState(goal, participantId)
  const { byWhen, partner, weight, levels, state } = goal
  return (
    <Section
      title={goal.wording}
      action={<StatusBadge tone={goalStateTones[state]}>{goalStateWords[state]}</StatusBadge>}
    >
      <div className={classes.card}>
        <div className={classes.main}>
          {levels && <LevelList levels={levels} rated={newestLevel(goal)} />}
          <RatingHistory ratings={goal.ratings} />
          <EarlierWordings earlier={goal.earlier} />
        </div>
        <Facts
          none="Not agreed"
          facts={[
            { label: 'By when', value: byWhen && shownDay(byWhen, country) },
            { label: 'Partner', value: partner },
            { label: 'How much it matters', value: `${weightWords[weight - 1]} (${weight} of 5)` },
            { label: 'Agreed', value: `${shownInstant(goal.agreedAt, country)}, with ${goal.agreedBy}` },
          ]}
        />
      </div>
      {failure && <FailureNotice error={failure} reasons={goalReasons} />}
      {rating && state !== 'retired' ? (
        <RateGoal goal={goal} participantId={participantId} onDone={() => setRating(false)} />
      ) : (
        <Group gap="sm" mt="lg">
          {state !== 'retired' && (
            <Button size="sm" variant="light" onClick={() => setRating(true)} aria-label={`Rate: ${goal.wording}`}>
              Rate
            </Button>
          )}
          {state !== 'retired' && <ChangeGoal goal={goal} participantId={participantId} />}
          {state === 'active' ? (
            <>
              <Act words="Reached" goal={goal} onClick={() => setState('reached')} />
              <Act words="Set aside" goal={goal} onClick={() => setState('retired')} />
            </>
          ) : (
            <Act words="Take up again" goal={goal} onClick={() => setState('active')} />
          )}
        </Group>
      )}
    </Section>
  )
}

const Act = (props: { readonly words: string; readonly goal: Goal; readonly onClick: () => void }) => (
  <Button
    size="sm"
    variant="subtle"
    color="gray"
    onClick={props.onClick}
    aria-label={`${props.words}: ${props.goal.wording}`}
  >
    {props.words}
  </Button>
)
