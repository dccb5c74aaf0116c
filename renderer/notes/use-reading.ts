import { useEffect, useRef, useState } from 'react'
import { type CheckedNote, isAccepted, nextToRead } from './check-list.ts'
import { useAccepted } from './use-accepted.ts'

/** Reading the notes one after the other: which has the focus, which are accepted. `onDone`: none waits any more. */
export function useReading(sessionId: string, list: readonly CheckedNote[], onDone: () => void) {
  const [accepted, setAccepted] = useAccepted(sessionId)
  const [current, setCurrent] = useState(() => nextToRead(list, accepted, -1) ?? 0)
  const [said, say] = useState('')
  const cards = useRef<(HTMLElement | null)[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => cards.current[current]?.focus(), [])

  const goTo = (row: number) => {
    const inside = Math.min(Math.max(row, 0), list.length - 1)
    setCurrent(inside)
    cards.current[inside]?.focus()
  }
  const goToWaiting = () => goTo(nextToRead(list, accepted, -1) ?? 0)
  const accept = (note: CheckedNote, row: number) => {
    if (note.blocked) return say(`${note.name} cannot be signed yet: see below it why.`)
    const now = { ...accepted, [note.key]: note.text }
    setAccepted(now)
    say('')
    const next = nextToRead(list, now, row)
    if (next === null) onDone()
    else goTo(next)
  }
  const takeBack = ({ key }: CheckedNote) => {
    const { [key]: _, ...others } = accepted
    setAccepted(others)
  }
  return {
    ready: list.filter((note) => isAccepted(accepted, note)),
    current,
    said,
    say,
    goTo,
    goToWaiting,
    accept,
    takeBack,
    forget: () => setAccepted({}),
    cardAt: (row: number) => (element: HTMLElement | null) => {
      cards.current[row] = element
    },
    focusAt: setCurrent,
  }
}
