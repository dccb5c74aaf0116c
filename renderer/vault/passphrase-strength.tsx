import { Progress, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Output } from '../../preload/contract/endpoint.ts'
import type { vault } from '../../preload/contract/vault.ts'
import { settled } from '../app/call.ts'
import { costToGuess } from './cost-to-guess.ts'

type Estimate = Output<typeof vault.estimatePassphrase>

const bitsOfSixWords = 66
const afterMs = 150

/** Bits and the money to guess them, while somebody types; what enough means stands beside it. */
export function PassphraseStrength({ passphrase }: { readonly passphrase: string }) {
  const estimate = useEstimate(passphrase)
  const share = estimate ? Math.min(100, (100 * estimate.bits) / bitsOfSixWords) : 0
  return (
    <Stack gap={6}>
      <Progress
        value={share}
        size={6}
        color={estimate?.enough ? 'evergreen' : 'yellow'}
        aria-label="Strength of the passphrase"
      />
      <Text size="sm" role="status">
        {estimate &&
          `About ${Math.round(estimate.bits)} bits: guessing it would cost ${costToGuess(estimate.dollarsToGuess)}. ${
            estimate.enough ? 'That is enough.' : 'That is not enough yet.'
          }`}
      </Text>
      <Text size="sm" c="dimmed">
        Enough is 50 bits. Somebody with a copy of the vault can rent many fast computers and try for years; from there
        on it costs them more than the records could be worth.
      </Text>
    </Stack>
  )
}

// Not through the query cache: it would keep every passphrase that was typed on the way.
function useEstimate(passphrase: string): Estimate | null {
  const [estimate, setEstimate] = useState<Estimate | null>(null)
  useEffect(() => {
    if (passphrase === '') return setEstimate(null)
    let wanted = true
    const timer = setTimeout(async () => {
      const answer = await settled(window.grove.vault.estimatePassphrase({ passphrase }))
      if (wanted) setEstimate(answer.ok ? answer.value : null)
    }, afterMs)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [passphrase])
  return estimate
}
