import { QueryCache, QueryClient } from '@tanstack/react-query'
import { failureOf } from './call.ts'

export const doorKey = ['vault', 'state'] as const

/** Everything is answered by this computer: never paused for a network, never tried again behind the person's back. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      const { code } = failureOf(error)
      const doorMoved = code === 'locked' || code === 'room'
      if (doorMoved && query.queryKey[0] !== doorKey[0]) void queryClient.invalidateQueries({ queryKey: doorKey })
    },
  }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
      // Reading a record is written to the audit: two parts of a page that show the same record read it once.
      staleTime: 5_000,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
