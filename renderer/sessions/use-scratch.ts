import { useQueryClient } from '@tanstack/react-query'
import { settled } from '../app/call.ts'
import { useAutosave } from '../app/use-autosave.ts'
import { type GroupSession, useSessionKey } from '../app/use-session.ts'

/**
 * The scratch line. In the room it begins empty, and the vault adds what is typed to what it holds; with the room gone
 * the same words would replace it, so there nothing is saved on leaving (`saveOnLeaving`): its field was left before.
 */
export function useScratch(session: GroupSession, saveOnLeaving = true) {
  const client = useQueryClient()
  const key = useSessionKey(session.sessionId)
  const { sessionId } = session
  const save = async (text: string) => {
    const result = await settled(window.grove.sessions.scratch({ sessionId, text }))
    if (result.ok) client.setQueryData<GroupSession>(key, (before) => before && { ...before, scratch: text })
    return result
  }
  return useAutosave(session.scratch, save, saveOnLeaving)
}
