import { useQuery } from '@tanstack/react-query'
import type { Output } from '../../preload/contract/endpoint.ts'
import type { participants } from '../../preload/contract/participants.ts'
import { call } from './call.ts'

export type Person = Output<typeof participants.get>

export const personKey = (participantId: string) => ['participants', 'get', participantId] as const

/** One participant, for every screen of them. Without a reason: where one is asked for, the frame asks for it. */
export const usePerson = (participantId: string) =>
  useQuery({
    queryKey: personKey(participantId),
    queryFn: () => call(window.grove.participants.get({ participantId, reason: null })),
  })
