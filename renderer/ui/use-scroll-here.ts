import { type RefObject, useEffect, useRef } from 'react'

/** For what appears out of sight, for example a second version below a long form: brings it to the top of the window once. */
export function useScrollHere(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not give back.
    place.current?.scrollIntoView({ block: 'start' })
  }, [])
  return place
}
