import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fail, type Result } from '../../preload/contract/failure.ts'
import { settled } from '../app/call.ts'
import { useAutosave } from '../app/use-autosave.ts'
import { type GroupSession, useSessionKey } from '../app/use-session.ts'

/** The plan in words. It saves itself over the version it was read in; a newer one is kept beside it until chosen. */
export function usePlan(session: GroupSession) {
  const client = useQueryClient()
  const key = useSessionKey(session.sessionId)
  const [newer, setNewer] = useState<GroupSession | null>(null)
  const { sessionId } = session

  const save = async (plan: string): Promise<Result<unknown>> => {
    if (newer) return fail({ code: 'conflict' })
    const { date, startTime, minutes, place, version } = client.getQueryData<GroupSession>(key) ?? session
    const result = await settled(
      window.grove.sessions.plan({ sessionId, date, startTime, minutes, place, plan, version }),
    )
    if (result.ok)
      client.setQueryData<GroupSession>(key, (before) => before && { ...before, plan, version: result.value.version })
    else if (result.failure.code === 'conflict') {
      const read = await settled(window.grove.sessions.get({ sessionId }))
      if (read.ok) setNewer(read.value)
    }
    return result
  }
  const autosave = useAutosave(session.plan, save)
  const choose = (plan: string) => {
    if (newer) client.setQueryData(key, newer)
    setNewer(null)
    autosave.setText(plan)
  }
  return { ...autosave, newer: newer?.plan ?? null, choose }
}
