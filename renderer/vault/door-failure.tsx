import { Button, Group, Stack, Text } from '@mantine/core'
import type { Failure, FailureCode } from '../../preload/contract/failure.ts'
import { failureText } from '../app/failure-text.ts'
import { DoorPage } from './door-page.tsx'
import { doorReasons } from './door-reasons.ts'
import { OtherFolder } from './other-folder.tsx'

/** Failures of the vault as a whole: a field cannot mend them, so they have the page to themselves. */
const ofTheVault: readonly FailureCode[] = [
  'no-vault',
  'vault-in-use',
  'vault-exists',
  'folder-refused',
  'newer-version',
  'older-than-keyring',
  'keyring-damaged',
  'outcomes-damaged',
  'clinical-damaged',
  'file-missing',
  'journal-elsewhere',
]
export const isOfTheVault = ({ code }: Failure): boolean => ofTheVault.includes(code)

export function DoorFailure({
  failure,
  onRetry,
  onTakeOver,
}: {
  readonly failure: Failure
  readonly onRetry: () => void
  /** The person says that no other computer has the vault open. */
  readonly onTakeOver?: () => void
}) {
  const { title, advice } = failureText(failure, doorReasons)
  return (
    <DoorPage title={title} below={<OtherFolder />}>
      <Stack gap="lg">
        <Text data-failure={failure.code}>{advice}</Text>
        <Group justify="flex-end">
          {onTakeOver && failure.reason === 'other-host' && (
            <Button variant="default" onClick={onTakeOver}>
              No other computer has it open
            </Button>
          )}
          <Button onClick={onRetry}>Try again</Button>
        </Group>
      </Stack>
    </DoorPage>
  )
}
