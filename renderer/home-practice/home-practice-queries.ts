import { useQuery } from '@tanstack/react-query'
import { call } from '../app/call.ts'

export const homePracticeKey = (sessionId: string) => ['homePractice', 'ofSession', sessionId] as const

/** Read anew for each visit: what is typed here is compared with what was read. */
export const useHomePractice = (sessionId: string) =>
  useQuery({
    queryKey: homePracticeKey(sessionId),
    queryFn: () => call(window.grove.homePractice.ofSession({ sessionId })),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
