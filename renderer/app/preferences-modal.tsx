import { Input, Modal, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import type { Preferences } from '../../preload/contract/shell.ts'
import { Answer } from './answer.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { usePrefer, usePreferences } from './preference-queries.ts'

const schemes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'As the computer' },
]
const offeredMinutes = [1, 2, 3, 5, 10, 15]

/** How Grove looks and when it locks by itself, on this computer. A choice counts at once. */
export function PreferencesModal({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const query = usePreferences()
  return (
    <Modal opened={opened} onClose={onClose} title="Preferences">
      <Answer query={query}>{(preferences) => <Choices preferences={preferences} />}</Answer>
    </Modal>
  )
}

function Choices({ preferences }: { readonly preferences: Preferences }) {
  const prefer = usePrefer()
  const { idleMinutes } = preferences
  const minutes = [...new Set([...offeredMinutes, idleMinutes])].sort((a, b) => a - b)
  return (
    <Stack gap="lg">
      <Input.Wrapper label="Appearance" labelElement="div">
        <SegmentedControl
          fullWidth
          mt={4}
          aria-label="Appearance"
          data={schemes}
          value={preferences.colourScheme}
          onChange={(value) => prefer.mutate({ ...preferences, colourScheme: value as Preferences['colourScheme'] })}
        />
      </Input.Wrapper>
      <NativeSelect
        label="Lock by itself"
        description="After this long without a key or the pointer. Fifteen minutes at most, on this computer."
        data={minutes.map((n) => ({ value: String(n), label: n === 1 ? 'After 1 minute' : `After ${n} minutes` }))}
        value={String(idleMinutes)}
        onChange={(event) => prefer.mutate({ ...preferences, idleMinutes: Number(event.currentTarget.value) })}
      />
      {prefer.error && <FailureNotice error={prefer.error} />}
    </Stack>
  )
}
