import { Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { SheetRow } from '../../preload/contract/notes.ts'
import { useCountry } from '../ui/country.tsx'
import { shownDay } from '../ui/day.ts'
import classes from './last-note.module.css'

const shortLength = 150

/** The newest note of an earlier session, beside the one that is written. A long one opens by its button. */
export function LastNote(props: { readonly last: NonNullable<SheetRow['lastNote']>; readonly className: string }) {
  const { last } = props
  const country = useCountry()
  const [open, setOpen] = useState(false)
  const long = last.text.length > shortLength
  return (
    <div className={`${classes.last} ${props.className}`}>
      <Text size="xs" fw={550}>
        Last note, {shownDay(last.sessionDate, country)}
      </Text>
      <p className={classes.words} data-short={(long && !open) || undefined}>
        {last.text}
      </p>
      {long && (
        <UnstyledButton className={classes.more ?? ''} tabIndex={-1} onClick={() => setOpen(!open)}>
          {open ? 'Less' : 'All of it'}
        </UnstyledButton>
      )}
    </div>
  )
}
