import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Failure } from '../../preload/contract/failure.ts'
import { settled } from '../app/call.ts'
import { nothingChosen, passphraseOf } from './chosen-passphrase.ts'
import { codeLengthFault } from './code-length.ts'
import { DoorFailure, isOfTheVault } from './door-failure.tsx'
import { DoorPage } from './door-page.tsx'
import type { SignInName } from './door-queries.ts'
import { NamePicker } from './name-picker.tsx'
import { PassphraseAgainStep } from './passphrase-again-step.tsx'
import { PassphraseStep } from './passphrase-step.tsx'
import classes from './secret-words.module.css'
import { StepForm } from './step-form.tsx'

type Props = {
  readonly users: readonly SignInName[]
  readonly userId: string | null
  readonly onUser: (userId: string) => void
  readonly onBack: () => void
  readonly onDone: () => void
}

const of = 3
const wrongCode =
  'This is not the right recovery code. Check that it is your own sheet, compare group by group, and mend what differs.'

/** A new passphrase with the recovery code. What was typed stays while going back and forth. */
export function Recover({ users, userId, onUser, onBack, onDone }: Props) {
  const [at, setAt] = useState<'code' | 'passphrase' | 'again'>('code')
  const [code, setCode] = useState('')
  const [chosen, setChosen] = useState(nothingChosen)
  const [errors, setErrors] = useState<{
    readonly name?: string
    readonly code?: string
    readonly passphrase?: string
  }>({})
  const [refusals, setRefusals] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)

  const backTo = (step: typeof at, found: typeof errors) => {
    setFailure(null)
    setErrors(found)
    setRefusals(refusals + 1)
    setAt(step)
  }
  const next = () => {
    if (!userId) return backTo('code', { name: 'Choose your name first.' })
    if (code.trim() === '') return backTo('code', { code: 'Type the code from your sheet.' })
    // Said here, not after a new passphrase was chosen and typed twice.
    const fault = codeLengthFault(code)
    if (fault) return backTo('code', { code: fault })
    setAt('passphrase')
  }
  const recover = async () => {
    setFailure(null)
    setBusy(true)
    const newPassphrase = passphraseOf(chosen)
    const result = await settled(
      window.grove.vault.recover({ userId: userId ?? '', recoveryCode: code, newPassphrase }),
    )
    setBusy(false)
    if (result.ok) return onDone()
    const { fields = {} } = result.failure
    if (result.failure.code === 'wrong-recovery-code' || fields.recoveryCode) return backTo('code', { code: wrongCode })
    if (fields.newPassphrase)
      return backTo('passphrase', { passphrase: 'This is too easy to guess. Make it longer, or take six words.' })
    setFailure(result.failure)
  }

  if (failure && isOfTheVault(failure)) return <DoorFailure failure={failure} onRetry={() => setFailure(null)} />
  if (at === 'passphrase')
    return (
      <PassphraseStep
        step={{ number: 2, of }}
        chosen={chosen}
        onChosen={setChosen}
        fault={errors.passphrase ?? null}
        onNext={() => setAt('again')}
        onBack={() => setAt('code')}
      />
    )
  if (at === 'again')
    return (
      <PassphraseAgainStep
        step={{ number: 3, of }}
        passphrase={passphraseOf(chosen)}
        busy={busy}
        failure={failure}
        onNext={() => void recover()}
        onBack={() => setAt('passphrase')}
      />
    )
  return (
    <DoorPage
      step={{ number: 1, of }}
      title="Use your recovery code"
      description="It is on the sheet that you wrote by hand. With it you choose a new passphrase; nothing is lost."
    >
      <StepForm action="Continue" onSubmit={next} onBack={onBack} refusals={refusals}>
        <NamePicker
          users={users}
          userId={userId}
          error={errors.name ?? null}
          onUser={(chosenId) => {
            onUser(chosenId)
            setErrors({})
          }}
        />
        <TextInput
          className={classes.typed ?? ''}
          label="Recovery code"
          description="Spaces, hyphens and small letters do not matter."
          autoComplete="off"
          spellCheck={false}
          autoFocus={userId !== null}
          value={code}
          error={errors.code ?? null}
          onChange={(event) => {
            setCode(event.currentTarget.value)
            setErrors({})
          }}
        />
      </StepForm>
    </DoorPage>
  )
}
