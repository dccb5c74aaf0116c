import { Button } from '@mantine/core'
import IconTargetArrow from '@tabler/icons-react/dist/esm/icons/IconTargetArrow.mjs'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer } from '../app/answer.tsx'
import { useCommands } from '../app/commands.ts'
import { PersonFrame } from '../app/person-frame.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { AgreeGoal } from './agree-goal.tsx'
import { Attainment } from './attainment.tsx'
import { GoalCard } from './goal-card.tsx'
import { useGoals } from './goal-queries.ts'

export function GoalsPage() {
  const { participantId } = useParams({ from: '/participants/$participantId/goals' })
  const [agreeing, setAgreeing] = useState(false)
  const agree = () => setAgreeing(true)
  return (
    <PersonFrame participantId={participantId} action={<Button onClick={agree}>Agree a goal</Button>}>
      {() => (
        <>
          <GoalList participantId={participantId} onAgree={agree} />
          <AgreeGoal
            key={participantId}
            participantId={participantId}
            opened={agreeing}
            onClose={() => setAgreeing(false)}
          />
        </>
      )}
    </PersonFrame>
  )
}

function GoalList(props: { readonly participantId: string; readonly onAgree: () => void }) {
  const { participantId, onAgree } = props
  const query = useGoals(participantId)
  useCommands([{ id: 'agree goal', label: 'Agree a goal', group: 'Do', keys: 'N', run: onAgree }])
  return (
    <Answer query={query} loadingLines={6}>
      {({ goals, attainment }) =>
        goals.length === 0 ? (
          <EmptyState icon={IconTargetArrow} title="No goal agreed yet">
            A goal stands here in the participant’s own words, with how far they have come.
          </EmptyState>
        ) : (
          <>
            {attainment && <Attainment attainment={attainment} />}
            {goals.map((goal) => (
              <GoalCard key={goal.goalId} goal={goal} participantId={participantId} />
            ))}
          </>
        )
      }
    </Answer>
  )
}
