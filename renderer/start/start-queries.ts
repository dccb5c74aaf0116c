import { useQuery } from '@tanstack/react-query'
import { call } from '../app/call.ts'

export const useSessionsAhead = () =>
  useQuery({ queryKey: ['sessions', 'ahead'], queryFn: () => call(window.grove.sessions.ahead()) })

export const useGroups = () =>
  useQuery({ queryKey: ['groups', 'list'], queryFn: () => call(window.grove.groups.list()) })

/** How much is still to fill in in those sessions. */
export const useDueAhead = () =>
  useQuery({ queryKey: ['measures', 'due ahead'], queryFn: () => call(window.grove.measures.dueAhead()) })

export const useOpenFlags = () =>
  useQuery({ queryKey: ['measures', 'open flags'], queryFn: () => call(window.grove.measures.openFlags()) })

export const usePrompts = () =>
  useQuery({ queryKey: ['measures', 'prompts'], queryFn: () => call(window.grove.measures.prompts()) })

export const useFollowUpsDue = () =>
  useQuery({ queryKey: ['closure', 'followUpsDue'], queryFn: () => call(window.grove.closure.followUpsDue()) })

/** Asked by a new practice alone: to look at the list of participants is kept in the audit. */
export const useAnybodyRegistered = (wanted: boolean) =>
  useQuery({
    queryKey: ['participants', 'anybody'],
    queryFn: async () => (await call(window.grove.participants.list({ search: '', after: null }))).rows.length > 0,
    enabled: wanted,
  })

export const useGroupFigures = () =>
  useQuery({
    queryKey: ['reports', 'groups'],
    queryFn: () => call(window.grove.reports.groups()),
  })
