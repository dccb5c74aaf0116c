import { useQuery } from '@tanstack/react-query'
import type { Output } from '../../preload/contract/endpoint.ts'
import type { safety } from '../../preload/contract/safety.ts'
import { call } from '../app/call.ts'

export type ShownPlan = Output<typeof safety.get>

export const safetyKey = (participantId: string) => ['safety', 'get', participantId] as const

/** The newest plan (null), or an earlier version. */
export const useSafetyPlan = (participantId: string, version: number | null) =>
  useQuery({
    queryKey: [...safetyKey(participantId), version],
    queryFn: () => call(window.grove.safety.get({ participantId, version })),
  })
