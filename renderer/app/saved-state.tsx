import { Text, UnstyledButton } from '@mantine/core'
import { clock } from '../ui/clock.ts'
import { useCountry } from '../ui/country.tsx'
import { useDelayed } from '../ui/use-delayed.ts'
import type { SaveState } from './autosave.ts'
import classes from './saved-state.module.css'

/** Whether the words of a field are in the vault. Small and silent as long as all is well. */
export function SavedState({ state, onRetry }: { readonly state: SaveState; readonly onRetry: () => void }) {
  const country = useCountry()
  const slow = useDelayed(state.is === 'unsaved', 1_500)
  if (state.is === 'failed' && state.failure.code === 'conflict')
    return (
      <Text size="xs" c="var(--mantine-color-error)" component="span">
        Choose one of the two texts
      </Text>
    )
  if (state.is === 'failed')
    return (
      <Text size="xs" c="var(--mantine-color-error)" component="span">
        Not saved.{' '}
        <UnstyledButton className={classes.retry ?? ''} onClick={onRetry}>
          Save again
        </UnstyledButton>
      </Text>
    )
  return (
    <Text size="xs" c="dimmed" component="span">
      {state.is === 'saved' ? `Saved ${clock(state.at, country)}` : slow ? 'Saving' : ''}
    </Text>
  )
}
