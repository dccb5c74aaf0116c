import { useQuery } from '@tanstack/react-query'
import type { Output } from '../../preload/contract/endpoint.ts'
import type { intake } from '../../preload/contract/intake.ts'
import { call } from '../app/call.ts'

export type Intake = Output<typeof intake.get>

export const intakeKey = (participantId: string) => ['intake', participantId] as const

export const useIntake = (participantId: string) =>
  useQuery({
    queryKey: intakeKey(participantId),
    queryFn: () => call(window.grove.intake.get({ participantId })),
  })
