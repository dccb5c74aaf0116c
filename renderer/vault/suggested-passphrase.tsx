import { Button, Group, Stack, Text } from '@mantine/core'
import IconRefresh from '@tabler/icons-react/dist/esm/icons/IconRefresh.mjs'
import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../preload/contract/failure.ts'
import { settled } from '../app/call.ts'
import { FailureNotice } from '../app/failure-notice.tsx'
import classes from './secret-words.module.css'

/** Six words that chance has chosen, large enough to copy by hand. */
export function SuggestedPassphrase(props: {
  readonly passphrase: string
  readonly onPassphrase: (passphrase: string) => void
  readonly onOwn: () => void
}) {
  const { passphrase, onPassphrase } = props
  const [failure, setFailure] = useState<Failure | null>(null)
  const suggest = useCallback(async () => {
    const answer = await settled(window.grove.vault.suggestPassphrase())
    setFailure(answer.ok ? null : answer.failure)
    if (answer.ok) onPassphrase(answer.value.passphrase)
  }, [onPassphrase])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, and again only by the button
  useEffect(() => {
    if (passphrase === '') void suggest()
  }, [])
  return (
    <Stack gap="md">
      <ol className={classes.words} aria-label="Suggested passphrase" aria-live="polite">
        {passphrase.split(' ').map((word, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice; its place is what it is
          <li key={i}>{word}</li>
        ))}
      </ol>
      {failure && <FailureNotice error={failure} />}
      <Group gap={4} ml={-18}>
        <Button
          variant="subtle"
          leftSection={<IconRefresh size={17} stroke={1.75} aria-hidden />}
          onClick={() => void suggest()}
        >
          Suggest six others
        </Button>
        <Button variant="subtle" color="gray" onClick={props.onOwn}>
          Choose my own
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        Type them later with a space between. A small story helps to remember them. Guessing six such words would cost
        more money than there is in the world.
      </Text>
    </Stack>
  )
}
