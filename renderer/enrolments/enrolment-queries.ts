import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query'
import { call } from '../app/call.ts'

export const useGroups = () =>
  useQuery({ queryKey: ['groups', 'list'], queryFn: () => call(window.grove.groups.list()) })

export const useGroup = (groupId: string | null) =>
  useQuery({
    queryKey: ['groups', 'get', groupId],
    queryFn: () => call(window.grove.groups.get({ groupId: groupId ?? '' })),
    enabled: groupId !== null,
  })

export const usePerson = (participantId: string) =>
  useQuery({
    queryKey: ['participants', 'get', participantId],
    queryFn: () => call(window.grove.participants.get({ participantId, reason: null })),
  })

/** The first people found by what was typed; a picker shows no second page. */
export const usePeople = (search: string) =>
  useQuery({
    queryKey: ['participants', 'picker', search],
    queryFn: async () => (await call(window.grove.participants.list({ search, after: null }))).rows.slice(0, 8),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  })

/** Everything that shows who is in which group. */
export const rosterKeys: readonly QueryKey[] = [['groups'], ['participants'], ['sessions'], ['reports']]
