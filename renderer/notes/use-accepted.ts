import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Accepted } from './check-list.ts'

/** What was accepted stays so while somebody goes back to mend a note; it is never kept beyond this window. */
export function useAccepted(sessionId: string): readonly [Accepted, (accepted: Accepted) => void] {
  const client = useQueryClient()
  const queryKey = ['notes', 'accepted', sessionId]
  const { data = {} } = useQuery<Accepted>({
    queryKey,
    queryFn: () => ({}),
    initialData: {},
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return [data, (accepted) => client.setQueryData(queryKey, accepted)]
}
