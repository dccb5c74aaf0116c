import { useQuery } from '@tanstack/react-query'
import { call } from '../app/call.ts'

/** Read anew for each visit: an old draft in the cache would be saved over a newer one. */
const fresh = { gcTime: 0, staleTime: Number.POSITIVE_INFINITY } as const

export const sheetKey = (sessionId: string) => ['notes', 'sheet', sessionId] as const
export const checkKey = (sessionId: string) => ['notes', 'check', sessionId] as const

/** Each screen has its own: coming from one to the other, the drafts of the first would still be there for a moment. */
export const useSheet = (sessionId: string, screen: 'notes' | 'check') =>
  useQuery({
    queryKey: [...sheetKey(sessionId), screen],
    queryFn: () => call(window.grove.notes.sheet({ sessionId })),
    ...fresh,
  })

export const useCheck = (sessionId: string) =>
  useQuery({ queryKey: checkKey(sessionId), queryFn: () => call(window.grove.notes.check({ sessionId })), ...fresh })
