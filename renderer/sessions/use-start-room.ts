import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure } from '../../preload/contract/failure.ts'
import { settled } from '../app/call.ts'
import { useRefreshDoor } from '../app/door-provider.tsx'

/** Turns the screen to the room, once all words are saved: the room's door would refuse them. */
export function useStartRoom(sessionId: string, save: () => Promise<boolean>) {
  const client = useQueryClient()
  const refreshDoor = useRefreshDoor()
  const [starting, setStarting] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const start = async () => {
    setStarting(true)
    if (!(await save())) return setStarting(false)
    const result = await settled(window.grove.vault.enterRoom({ sessionId }))
    setFailure(result.ok ? null : result.failure)
    if (result.ok) {
      // Answers read before hold names and words that others must not see.
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'vault' && queryKey[0] !== 'shell' })
      await refreshDoor()
    }
    setStarting(false)
  }
  return { start: () => void (starting || start()), starting, failure }
}
