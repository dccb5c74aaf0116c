import { useQuery } from '@tanstack/react-query'
import type { Output } from '../../preload/contract/endpoint.ts'
import type { groups } from '../../preload/contract/groups.ts'
import { call } from '../app/call.ts'

export type Group = Output<typeof groups.get>
export type Grid = Output<typeof groups.grid>

export const useGroups = () =>
  useQuery({ queryKey: ['groups', 'list'], queryFn: () => call(window.grove.groups.list()) })

export const useGroup = (groupId: string) =>
  useQuery({ queryKey: ['groups', 'get', groupId], queryFn: () => call(window.grove.groups.get({ groupId })) })

export const useGrid = (groupId: string) =>
  useQuery({ queryKey: ['groups', 'grid', groupId], queryFn: () => call(window.grove.groups.grid({ groupId })) })

export const useProgrammes = () =>
  useQuery({ queryKey: ['programmes', 'list'], queryFn: () => call(window.grove.programmes.list()) })

/** Those who may run a group. */
export const useFacilitators = () =>
  useQuery({
    queryKey: ['users', 'list'],
    queryFn: () => call(window.grove.users.list()),
    select: (users) => users.filter(({ role }) => role !== 'manager'),
  })
