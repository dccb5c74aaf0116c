import { useState } from 'react'
import type { Failure } from '../../preload/contract/failure.ts'
import { PassphraseInput } from '../ui/passphrase-input.tsx'
import { isSamePassphrase } from './chosen-passphrase.ts'
import { DoorPage } from './door-page.tsx'
import { StepForm } from './step-form.tsx'

/** The passphrase typed once more, from paper or from memory: the step before shows it, this one does not. */
export function PassphraseAgainStep(props: {
  readonly step: { readonly number: number; readonly of: number }
  readonly passphrase: string
  readonly busy: boolean
  readonly failure: Failure | null
  readonly onNext: () => void
  readonly onBack: () => void
}) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [refusals, setRefusals] = useState(0)
  const next = () => {
    if (isSamePassphrase(typed, props.passphrase)) return props.onNext()
    setError(
      typed === ''
        ? 'Type the passphrase to go on.'
        : 'This is not the same passphrase. Compare it with your paper, or go back and look at it again.',
    )
    setRefusals(refusals + 1)
  }
  return (
    <DoorPage
      step={props.step}
      title="Type your passphrase once more"
      description="This way you know that what is on your paper is what opens the records."
    >
      <StepForm
        action="Continue"
        onSubmit={next}
        onBack={props.onBack}
        busy={props.busy}
        failure={props.failure}
        refusals={refusals}
      >
        <PassphraseInput
          label="Your passphrase"
          autoFocus
          readOnly={props.busy}
          value={typed}
          error={error}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setError(null)
          }}
        />
      </StepForm>
    </DoorPage>
  )
}
