import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure } from '../../preload/contract/failure.ts'
import type { Goal } from '../../preload/contract/goals.ts'
import { settled } from '../app/call.ts'
import { sayDone } from '../ui/say-done.ts'
import { goalsKey } from './goal-queries.ts'

const done: Readonly<Record<Goal['state'], string>> = {
  active: 'The goal is taken up again',
  reached: 'The goal is reached',
  retired: 'The goal is set aside',
}

/** Reached, set aside, taken up again: no form, one press. */
export function useGoalState({ goalId, version }: Goal, participantId: string) {
  const client = useQueryClient()
  const [failure, setFailure] = useState<Failure | null>(null)
  const setState = async (state: Goal['state']) => {
    setFailure(null)
    const result = await settled(window.grove.goals.setState({ goalId, version, state }))
    await client.invalidateQueries({ queryKey: goalsKey(participantId) })
    if (result.ok) sayDone(done[state])
    else setFailure(result.failure)
  }
  return { setState: (state: Goal['state']) => void setState(state), failure }
}
