import { useQuery } from '@tanstack/react-query'
import type { Output } from '../../preload/contract/endpoint.ts'
import type { homePractice } from '../../preload/contract/home-practice.ts'
import { call } from '../app/call.ts'

export type PersonPractice = Output<typeof homePractice.ofParticipant>

export const usePracticeOf = (participantId: string) =>
  useQuery({
    queryKey: ['homePractice', 'ofParticipant', participantId],
    queryFn: () => call(window.grove.homePractice.ofParticipant({ participantId })),
  })

export const homePracticeKey = (sessionId: string) => ['homePractice', 'ofSession', sessionId] as const

/** Read anew for each visit: what is typed here is compared with what was read. */
export const useHomePractice = (sessionId: string) =>
  useQuery({
    queryKey: homePracticeKey(sessionId),
    queryFn: () => call(window.grove.homePractice.ofSession({ sessionId })),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
