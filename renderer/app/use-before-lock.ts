import { useEffect, useRef } from 'react'

/** Called once before a lock, to save unsent words; it has one second at most. */
export function useBeforeLock(save: () => Promise<unknown>): void {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => window.grove.events.onLocking(() => latest.current()), [])
}
