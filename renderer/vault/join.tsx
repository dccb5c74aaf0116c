import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { vault } from '../../preload/contract/vault.ts'
import { useRefreshDoor } from '../app/door-provider.tsx'
import { inputErrors } from '../app/form-errors.ts'
import { nothingChosen } from './chosen-passphrase.ts'
import { DoorPage } from './door-page.tsx'
import type { SignInName } from './door-queries.ts'
import { nameTaken } from './name-taken.ts'
import { NewSecretsSteps } from './new-secrets-steps.tsx'
import { ShownDigits } from './shown-digits.tsx'
import { StepForm } from './step-form.tsx'

const taken = 'Somebody signs in by this name already. Add something that tells you apart, or go back if it is you.'
const asked = vault.beginJoin.input.omit({ passphrase: true })

/** Asking to be let in: own secrets first, then digits for the owner. It opens nothing by itself. */
export function Join({ users, onBack }: { readonly users: readonly SignInName[]; readonly onBack: () => void }) {
  const refreshDoor = useRefreshDoor()
  const [displayName, setDisplayName] = useState('')
  const [chosen, setChosen] = useState(nothingChosen)
  const [error, setError] = useState<string | null>(null)
  const [refusals, setRefusals] = useState(0)
  const [named, setNamed] = useState(false)
  const [digits, setDigits] = useState<string | null>(null)

  const refuse = (found: Record<string, string>) => {
    setError(found.displayName ?? null)
    setRefusals(refusals + 1)
  }
  const next = () => {
    const found = inputErrors(asked, { displayName })
    if (found.displayName) return refuse(found)
    // Said here, not after a passphrase and a code were chosen and written down for it.
    if (nameTaken(displayName, users)) return refuse({ displayName: taken })
    setNamed(true)
  }

  if (digits !== null)
    return (
      <DoorPage
        title="Read these digits to the owner"
        description="The owner types them under Users, and so knows that this request is yours and nobody else’s. Meet or telephone: do not send them in writing."
      >
        <Stack gap="lg">
          <ShownDigits digits={digits} />
          <Text size="sm" c="dimmed">
            You see them again when you sign in before the owner has typed them.
          </Text>
          <Group justify="flex-end">
            <Button onClick={() => void refreshDoor().then(onBack)}>Done</Button>
          </Group>
        </Stack>
      </DoorPage>
    )
  if (named)
    return (
      <NewSecretsSteps
        chosen={chosen}
        onChosen={setChosen}
        begin={(passphrase) => window.grove.vault.beginJoin({ displayName, passphrase })}
        finish={(recoveryCode) => window.grove.vault.finishJoin({ recoveryCode })}
        finishAction="Ask to join"
        onDone={(answer) => setDigits(answer.digits)}
        onBack={(found) => {
          setNamed(false)
          refuse(found)
        }}
      />
    )
  return (
    <DoorPage
      step={{ number: 1, of: 5 }}
      title="Ask to join"
      description="You choose your own passphrase, which nobody else ever sees. Then the owner lets you in."
    >
      <StepForm action="Continue" onSubmit={next} onBack={onBack} refusals={refusals}>
        <TextInput
          label="Your name"
          description="As your colleagues know you. It is shown when signing in and on what you sign."
          autoComplete="off"
          autoFocus
          value={displayName}
          error={error}
          onChange={(event) => {
            setDisplayName(event.currentTarget.value)
            setError(null)
          }}
        />
      </StepForm>
    </DoorPage>
  )
}
