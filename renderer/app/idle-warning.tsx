import { VisuallyHidden } from '@mantine/core'
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs'
import { useEffect, useState } from 'react'
import classes from './idle-warning.module.css'

/** Shown from here on: somebody who just paused for a moment is left alone, even when Grove locks after one minute. */
const shownBelowSeconds = 45

/** Says that Grove is about to lock. It takes no focus and needs no press: any key or movement stops it. */
export function IdleWarning() {
  const [seconds, setSeconds] = useState<number | null>(null)
  useEffect(() => window.grove.events.onIdleWarning(setSeconds), [])
  return (
    <div role="status" className={classes.place}>
      {seconds !== null && seconds <= shownBelowSeconds && (
        <div className={classes.banner}>
          <IconLock size={18} stroke={1.75} aria-hidden />
          <VisuallyHidden>Grove locks in less than a minute. Press any key to stay.</VisuallyHidden>
          <span aria-hidden>
            Grove locks in <span className={classes.seconds}>{seconds}</span> s. Press any key or move the pointer to
            stay.
          </span>
        </div>
      )}
    </div>
  )
}
