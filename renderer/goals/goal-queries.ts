import { useQuery } from '@tanstack/react-query'
import { call } from '../app/call.ts'

export const goalsKey = (participantId: string) => ['goals', 'list', participantId] as const

export const useGoals = (participantId: string) =>
  useQuery({ queryKey: goalsKey(participantId), queryFn: () => call(window.grove.goals.list({ participantId })) })
