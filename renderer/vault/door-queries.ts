import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { Output } from '../../preload/contract/endpoint.ts'
import type { SignedIn, vault } from '../../preload/contract/vault.ts'
import { call } from '../app/call.ts'
import { doorKey } from '../app/query-client.ts'

export type DoorState = Output<typeof vault.state>
export type SignInName = DoorState['users'][number]

export const useDoor = () =>
  useQuery({ queryKey: doorKey, queryFn: () => call(window.grove.vault.state()), staleTime: Number.POSITIVE_INFINITY })

/** Lets somebody in: from now on the page shows the practice. */
export function useLetIn(): (signedIn: SignedIn) => void {
  const client = useQueryClient()
  return useCallback(
    (signedIn) =>
      client.setQueryData<DoorState>(doorKey, (door) => ({
        vault: 'ready',
        users: door?.users ?? [],
        waitSeconds: 0,
        demoUsers: door?.demoUsers ?? null,
        signedIn,
      })),
    [client],
  )
}

/** True once the vault process has gone; what the page had fetched is dropped with it. */
export function useLocked(): boolean {
  const client = useQueryClient()
  const [locked, setLocked] = useState(false)
  useEffect(
    () =>
      window.grove.events.onLocked(() => {
        setLocked(true)
        client.clear()
      }),
    [client],
  )
  return locked
}
