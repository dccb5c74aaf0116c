import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from './first-few.module.css'

/** More at once is a list that nobody reads. */
const few = 5

/** The first few of some lines, and all of them on demand. */
export function FirstFew({ lines }: { readonly lines: readonly ReactNode[] }) {
  const [all, setAll] = useState(false)
  return (
    <>
      {all ? lines : lines.slice(0, few)}
      {!all && lines.length > few && (
        <div className={classes.more}>
          <Button variant="subtle" color="gray" size="xs" onClick={() => setAll(true)}>
            Show all {lines.length}
          </Button>
        </div>
      )}
    </>
  )
}
