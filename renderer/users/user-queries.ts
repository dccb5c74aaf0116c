import { useQuery } from '@tanstack/react-query'
import { call } from '../app/call.ts'

export const usersKey = ['users'] as const

export const useUsers = () =>
  useQuery({ queryKey: [...usersKey, 'list'], queryFn: () => call(window.grove.users.list()) })

/** People who ask to be let in; for the owner alone. */
export const useJoinRequests = (enabled: boolean) =>
  useQuery({ queryKey: [...usersKey, 'requests'], queryFn: () => call(window.grove.users.requests()), enabled })
