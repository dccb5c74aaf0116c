import { useEffect, useState } from 'react'

/** True once `on` has held for `delayMs`; false at once when it ends. Keeps quick answers from flashing a loader. */
export function useDelayed(on: boolean, delayMs: number): boolean {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    if (!on) return setPassed(false)
    const timer = setTimeout(() => setPassed(true), delayMs)
    return () => clearTimeout(timer)
  }, [on, delayMs])
  return on && passed
}
