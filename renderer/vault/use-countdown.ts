import { useCallback, useEffect, useState } from 'react'

/** Seconds left until a moment that is set in seconds from now. Counted by the clock that no one sets. */
export function useCountdown(initialSeconds: number): readonly [number, (seconds: number) => void] {
  const [until, setUntil] = useState(() => performance.now() + initialSeconds * 1000)
  const [left, setLeft] = useState(initialSeconds)
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [until])
  const start = useCallback((seconds: number) => setUntil(performance.now() + seconds * 1000), [])
  return [left, start]
}
