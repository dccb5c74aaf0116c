import { Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import classes from './remembered.module.css'

const shortLength = 150

/** Words from before, dimmed, for the memory of who writes. Long ones open by their button. */
export function Remembered({ title, text }: { readonly title: string; readonly text: string }) {
  const [open, setOpen] = useState(false)
  const long = text.length > shortLength
  return (
    <div className={classes.remembered}>
      <Text size="xs" fw={550}>
        {title}
      </Text>
      <p className={classes.words} data-short={(long && !open) || undefined} dir="auto">
        {text}
      </p>
      {long && (
        <UnstyledButton className={classes.more ?? ''} tabIndex={-1} onClick={() => setOpen(!open)}>
          {open ? 'Less' : 'All of it'}
        </UnstyledButton>
      )}
    </div>
  )
}
