import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Output } from '../../preload/contract/endpoint.ts'
import type { sessions } from '../../preload/contract/sessions.ts'
import { type CallFailure, call } from './call.ts'
import { useSignedIn } from './door-provider.tsx'

export type GroupSession = Output<typeof sessions.get>
export type MemberOfSession = GroupSession['members'][number]

/** Names are in the answer of the open door and initials in the room's: one must never be shown for the other. */
export const useSessionKey = (sessionId: string) => ['sessions', 'get', sessionId, useSignedIn().state] as const

/** One group session, for every screen of it: sessions, notes, and what else hangs on it. */
export const useSession = (sessionId: string): UseQueryResult<GroupSession, CallFailure> =>
  useQuery({ queryKey: useSessionKey(sessionId), queryFn: () => call(window.grove.sessions.get({ sessionId })) })
