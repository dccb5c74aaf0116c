import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Failure } from '../../preload/contract/failure.ts'
import { settled } from '../app/call.ts'
import { useRefreshDoor } from '../app/door-provider.tsx'
import { FailureNotice } from '../app/failure-notice.tsx'
import { doorReasons } from './door-reasons.ts'

/** Opens a vault that lies in another folder; the system asks which. */
export function OtherFolder() {
  const refreshDoor = useRefreshDoor()
  const [failure, setFailure] = useState<Failure | null>(null)
  const choose = async () => {
    const result = await settled(window.grove.shell.chooseVaultFolder())
    setFailure(result.ok || result.failure.code === 'cancelled' ? null : result.failure)
    if (result.ok && result.value.chosen) await refreshDoor()
  }
  return (
    <Stack gap="sm">
      <Button variant="subtle" color="gray" onClick={() => void choose()}>
        Open a vault in another folder
      </Button>
      {failure && <FailureNotice error={failure} reasons={doorReasons} />}
    </Stack>
  )
}
