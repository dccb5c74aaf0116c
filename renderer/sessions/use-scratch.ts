import { useQueryClient } from '@tanstack/react-query'
import { settled } from '../app/call.ts'
import { useAutosave } from '../app/use-autosave.ts'
import { type GroupSession, useSessionKey } from '../app/use-session.ts'

/** The scratch line. In the room it begins empty, and the vault adds what is typed to what it holds. */
export function useScratch(session: GroupSession) {
  const client = useQueryClient()
  const key = useSessionKey(session.sessionId)
  const { sessionId } = session
  return useAutosave(session.scratch, async (text) => {
    const result = await settled(window.grove.sessions.scratch({ sessionId, text }))
    if (result.ok) client.setQueryData<GroupSession>(key, (before) => before && { ...before, scratch: text })
    return result
  })
}
