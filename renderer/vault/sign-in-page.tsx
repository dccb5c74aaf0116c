import { Anchor, Button, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { Failure } from '../../preload/contract/failure.ts'
import { settled } from '../app/call.ts'
import { duration, failureText } from '../app/failure-text.ts'
import { Notice } from '../ui/notice.tsx'
import { PassphraseInput } from '../ui/passphrase-input.tsx'
import { DemoPassphrases, LeaveDemo } from './demo-door.tsx'
import { DoorFailure, isOfTheVault } from './door-failure.tsx'
import { DoorPage } from './door-page.tsx'
import { type DoorState, useLetIn } from './door-queries.ts'
import { NamePicker } from './name-picker.tsx'
import { OtherFolder } from './other-folder.tsx'
import { StepForm } from './step-form.tsx'
import { useCountdown } from './use-countdown.ts'
import { WaitingForOwner } from './waiting-for-owner.tsx'

type Props = {
  readonly door: DoorState
  readonly userId: string | null
  readonly onUser: (userId: string) => void
  /** The passphrase was just set anew with the recovery code. */
  readonly recovered: boolean
  readonly onJoin: () => void
  readonly onRecover: () => void
}

/** Name and passphrase. A wrong one is said and nothing more; after it the recovery code is the first thing offered. */
export function SignInPage({ door, userId, onUser, recovered, onJoin, onRecover }: Props) {
  const letIn = useLetIn()
  const [passphrase, setPassphrase] = useState('')
  const [errors, setErrors] = useState<{ readonly name?: string; readonly passphrase?: string }>({})
  const [refusals, setRefusals] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [wrongTries, setWrongTries] = useState(0)
  const [busy, setBusy] = useState(false)
  const [digits, setDigits] = useState<string | null>(null)
  const [wait, startWait] = useCountdown(door.waitSeconds)

  const refuse = (found: typeof errors) => {
    setErrors(found)
    setRefusals((n) => n + 1)
  }
  const unlock = async (fromOtherHost = false) => {
    if (!userId) return refuse({ name: 'Choose your name first.' })
    if (passphrase === '') return refuse({ passphrase: 'Type your passphrase.' })
    setFailure(null)
    setBusy(true)
    const result = await settled(window.grove.vault.unlock({ userId, passphrase, fromOtherHost }))
    setBusy(false)
    if (!result.ok) return refused(result.failure)
    setPassphrase('')
    if (result.value.is === 'signed-in') letIn(result.value.signedIn)
    else setDigits(result.value.digits)
  }
  const refused = (found: Failure) => {
    if (found.code === 'wait') return startWait(found.seconds ?? 1)
    if (found.code !== 'wrong-passphrase') return setFailure(found)
    setWrongTries(wrongTries + 1)
    const { title, advice } = failureText(found)
    refuse({ passphrase: `${title} ${advice}` })
  }

  const takeDemoUser = ({ displayName, passphrase: shown }: NonNullable<DoorState['demoUsers']>[number]) => {
    const user = door.users.find((one) => one.displayName === displayName)
    if (user) onUser(user.userId)
    setPassphrase(shown)
    setErrors({})
  }

  const struggling = wrongTries > 0 || wait > 0
  if (failure && isOfTheVault(failure))
    return <DoorFailure failure={failure} onRetry={() => setFailure(null)} onTakeOver={() => void unlock(true)} />
  if (digits !== null) return <WaitingForOwner digits={digits} onBack={() => setDigits(null)} />
  return (
    <DoorPage
      title="Sign in"
      below={
        door.demoUsers ? (
          <LeaveDemo />
        ) : (
          <>
            <Button variant="subtle" color="gray" onClick={onJoin}>
              New here? Ask to join
            </Button>
            <OtherFolder />
          </>
        )
      }
    >
      <StepForm
        action="Unlock"
        onSubmit={() => void unlock()}
        busy={busy}
        failure={failure}
        refusals={refusals}
        beside={
          !struggling &&
          !door.demoUsers && (
            <Anchor component="button" type="button" size="sm" onClick={onRecover}>
              Forgotten your passphrase?
            </Anchor>
          )
        }
      >
        {recovered && wrongTries === 0 && (
          <Notice role="status">Your new passphrase is set. Sign in with it. Your recovery code stays the same.</Notice>
        )}
        {door.demoUsers && <DemoPassphrases users={door.demoUsers} onUse={takeDemoUser} />}
        <NamePicker users={door.users} userId={userId} error={errors.name ?? null} onUser={onUser} />
        <PassphraseInput
          label="Passphrase"
          autoFocus={userId !== null}
          readOnly={busy}
          value={passphrase}
          error={errors.passphrase ?? null}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value)
            setErrors({})
          }}
        />
        {wait > 0 && (
          <Notice tone="attention" title="Too many wrong tries in a row">
            <VisuallyHidden role="status">Wait a little, then try again.</VisuallyHidden>
            <span aria-hidden>You can try again in {duration(wait)}. The wait keeps others from guessing.</span>
          </Notice>
        )}
        {struggling && (
          <Notice title="Forgotten it?">
            <Anchor component="button" type="button" fz="inherit" underline="always" onClick={onRecover}>
              Use your recovery code
            </Anchor>{' '}
            to choose a new passphrase. Nothing is lost.
          </Notice>
        )}
      </StepForm>
    </DoorPage>
  )
}
