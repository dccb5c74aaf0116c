import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query'
import type { closure } from '../../preload/contract/closure.ts'
import type { Input, Output } from '../../preload/contract/endpoint.ts'
import { call } from '../app/call.ts'
import { usePages } from '../app/use-pages.ts'

export type Prepared = Output<typeof closure.prepare>
export type Finding = Prepared['findings'][number]
export type Preview = Output<typeof closure.preview>
export type AlsoDone = Omit<Input<typeof closure.preview>, 'enrolmentId'>

export const prepareKey = (enrolmentId: string) => ['closure', 'prepare', enrolmentId] as const

/** Read anew for each visit: an old draft in the cache would be saved over a newer one. */
export const useClosure = (enrolmentId: string) =>
  useQuery({
    queryKey: prepareKey(enrolmentId),
    queryFn: () => call(window.grove.closure.prepare({ enrolmentId })),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What would be signed now. Never from memory: what is read has to be what is there. */
export const usePreview = (enrolmentId: string, also: AlsoDone) =>
  useQuery({
    queryKey: ['closure', 'preview', enrolmentId, also],
    queryFn: () => call(window.grove.closure.preview({ enrolmentId, ...also })),
    gcTime: 0,
    staleTime: 0,
    // The sheet stays under the eyes while a day is typed; it cannot be signed before the new one is there.
    placeholderData: keepPreviousData,
  })

export const closuresKey = (participantId: string) => ['closure', 'ofParticipant', participantId] as const

export const useClosuresOf = (participantId: string) =>
  useQuery({
    queryKey: closuresKey(participantId),
    queryFn: () => call(window.grove.closure.ofParticipant({ participantId })),
  })

export const useDisclosures = (participantId: string) =>
  usePages(['documents', 'disclosures', participantId], (after) =>
    window.grove.documents.disclosures({ participantId, after }),
  )

/** What shows that a summary was signed, an enrolment ended, a follow-up agreed. */
export const afterSigning: readonly QueryKey[] = [['closure'], ['groups'], ['participants'], ['sessions'], ['reports']]
