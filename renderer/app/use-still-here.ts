import { useEffect } from 'react'

const quietMs = 5_000
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Tells the shell that somebody is there: at the first sign, then at most every five seconds. */
export function useStillHere(): void {
  useEffect(() => {
    let toldAt = Number.NEGATIVE_INFINITY
    const tell = () => {
      const now = performance.now()
      if (now - toldAt < quietMs) return
      toldAt = now
      void window.grove.shell.stillHere().catch(() => undefined)
    }
    for (const sign of signs) document.addEventListener(sign, tell, { passive: true, capture: true })
    return () => {
      for (const sign of signs) document.removeEventListener(sign, tell, { capture: true })
    }
  }, [])
}
