import { useState } from 'react'
import type { Failure, Result } from '../../preload/contract/failure.ts'
import { settled } from '../app/call.ts'
import { formErrors } from '../app/form-errors.ts'
import { type ChosenPassphrase, passphraseOf } from './chosen-passphrase.ts'
import { CodeAgainStep } from './code-again-step.tsx'
import { CodeStep } from './code-step.tsx'
import { DoorFailure, isOfTheVault } from './door-failure.tsx'
import { PassphraseAgainStep } from './passphrase-again-step.tsx'
import { PassphraseStep } from './passphrase-step.tsx'

type Props<T> = {
  readonly chosen: ChosenPassphrase
  readonly onChosen: (chosen: ChosenPassphrase) => void
  /** Takes the passphrase to the vault, which answers the recovery code and writes nothing yet. */
  readonly begin: (passphrase: string) => Promise<Result<{ recoveryCode: string }>>
  /** The code typed back: now it is written. */
  readonly finish: (recoveryCode: string) => Promise<Result<T>>
  readonly finishAction: string
  readonly onDone: (value: T) => void
  /** Back to the step before, with what the vault had against its fields. */
  readonly onBack: (errors: Record<string, string>) => void
}

const of = 5

/** Steps 2 to 5 of setting up and of joining: passphrase, once more, recovery code, typed back. */
export function NewSecretsSteps<T>(props: Props<T>) {
  const { chosen } = props
  const [at, setAt] = useState<'passphrase' | 'again' | 'code' | 'code-again'>('passphrase')
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [fault, setFault] = useState<string | null>(null)

  const goTo = (step: typeof at) => {
    setFailure(null)
    setFault(null)
    setAt(step)
  }
  const ask = async <A,>(answer: Promise<Result<A>>): Promise<Result<A>> => {
    setBusy(true)
    const result = await settled(answer)
    setBusy(false)
    return result
  }
  const begin = async () => {
    const result = await ask(props.begin(passphraseOf(chosen)))
    if (result.ok) {
      setCode(result.value.recoveryCode)
      return goTo('code')
    }
    const { passphrase, ...others } = formErrors(result.failure.fields ?? {})
    if (Object.keys(others).length > 0) return props.onBack(others)
    if (passphrase === undefined) return setFailure(result.failure)
    goTo('passphrase')
    setFault(passphrase)
  }
  const finish = async (typed: string) => {
    const result = await ask(props.finish(typed))
    if (result.ok) return props.onDone(result.value)
    const { recoveryCode: mistyped, passphrase: _tooWeak, ...others } = formErrors(result.failure.fields ?? {})
    if (mistyped !== undefined) return setFailure({ code: 'wrong-recovery-code' })
    // What was typed in the step before these, for example a name that somebody took meanwhile.
    if (Object.keys(others).length > 0) return props.onBack(others)
    setFailure({ ...result.failure })
  }

  if (failure && isOfTheVault(failure)) return <DoorFailure failure={failure} onRetry={() => setFailure(null)} />
  switch (at) {
    case 'passphrase':
      return (
        <PassphraseStep
          step={{ number: 2, of }}
          chosen={chosen}
          onChosen={props.onChosen}
          fault={fault}
          onNext={() => goTo('again')}
          onBack={() => props.onBack({})}
        />
      )
    case 'again':
      return (
        <PassphraseAgainStep
          step={{ number: 3, of }}
          passphrase={passphraseOf(chosen)}
          busy={busy}
          failure={failure}
          onNext={() => void begin()}
          onBack={() => goTo('passphrase')}
        />
      )
    case 'code':
      return (
        <CodeStep
          step={{ number: 4, of }}
          code={code}
          onNext={() => goTo('code-again')}
          onBack={() => goTo('passphrase')}
        />
      )
    case 'code-again':
      return (
        <CodeAgainStep
          step={{ number: 5, of }}
          action={props.finishAction}
          busy={busy}
          failure={failure}
          onNext={(typed) => void finish(typed)}
          onBack={() => goTo('code')}
        />
      )
  }
}
