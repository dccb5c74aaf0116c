import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { day } from '../../preload/contract/fields.ts'
import { call } from '../app/call.ts'
import { usePages } from '../app/use-pages.ts'

export const useParticipants = (search: string) =>
  usePages(['participants', 'list', search], (after) => window.grove.participants.list({ search, after }))

export type Sought = { readonly givenName: string; readonly familyName: string; readonly birthDate: string }

/** People who may be the one being typed, once there is enough to tell. */
export const useSimilar = ({ givenName, familyName, birthDate }: Sought) => {
  const born = day.safeParse(birthDate).success ? birthDate : null
  const named = givenName.trim() !== '' && familyName.trim() !== ''
  const sought = {
    givenName: named ? givenName.slice(0, 80) : '',
    familyName: named ? familyName.slice(0, 80) : '',
    birthDate: born,
  }
  return useQuery({
    queryKey: ['participants', 'similar', sought],
    queryFn: () => call(window.grove.participants.similar(sought)),
    enabled: named || born !== null,
    placeholderData: keepPreviousData,
  })
}

export const useNotesOf = (participantId: string) =>
  usePages(['notes', 'ofParticipant', participantId], (after) =>
    window.grove.notes.ofParticipant({ participantId, after }),
  )
