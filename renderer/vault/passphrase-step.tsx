import { useState } from 'react'
import { settled } from '../app/call.ts'
import { faultText } from '../app/fault-text.ts'
import type { ChosenPassphrase } from './chosen-passphrase.ts'
import { DoorPage } from './door-page.tsx'
import { OwnPassphrase } from './own-passphrase.tsx'
import { StepForm } from './step-form.tsx'
import { SuggestedPassphrase } from './suggested-passphrase.tsx'

type Props = {
  readonly step: { readonly number: number; readonly of: number }
  readonly chosen: ChosenPassphrase
  readonly onChosen: (chosen: ChosenPassphrase) => void
  /** What the vault had against it. */
  readonly fault?: string | null
  readonly onNext: () => void
  readonly onBack: () => void
}

/** Six suggested words, or an own passphrase that is hard enough to guess. */
export function PassphraseStep({ step, chosen, onChosen, fault, onNext, onBack }: Props) {
  const [error, setError] = useState<string | null>(fault ?? null)
  const [refusals, setRefusals] = useState(fault ? 1 : 0)
  const refuse = (words: string) => {
    setError(words)
    setRefusals(refusals + 1)
  }
  const change = (next: ChosenPassphrase) => {
    setError(null)
    onChosen(next)
  }
  const next = async () => {
    if (chosen.way === 'suggested') return chosen.suggested === '' ? undefined : onNext()
    if (chosen.own === '') return refuse('Type a passphrase, or take the six words that Grove suggests.')
    const answer = await settled(window.grove.vault.estimatePassphrase({ passphrase: chosen.own }))
    if (answer.ok && !answer.value.enough) return refuse(faultText({ fault: 'too-weak' }))
    const { passphrase: fault } = answer.ok ? {} : (answer.failure.fields ?? {})
    if (fault) return refuse(faultText(fault))
    onNext()
  }
  return (
    <DoorPage
      step={step}
      title="Choose your passphrase"
      description="It opens the records. Nobody can look it up or reset it, so write it on paper and keep it with you until you know it by heart."
    >
      <StepForm action="Continue" onSubmit={() => void next()} onBack={onBack} refusals={refusals}>
        {chosen.way === 'suggested' ? (
          <SuggestedPassphrase
            passphrase={chosen.suggested}
            onPassphrase={(suggested) => change({ ...chosen, suggested })}
            onOwn={() => change({ ...chosen, way: 'own' })}
          />
        ) : (
          <OwnPassphrase
            passphrase={chosen.own}
            error={error}
            onPassphrase={(own) => change({ ...chosen, own })}
            onSuggested={() => change({ ...chosen, way: 'suggested' })}
          />
        )}
      </StepForm>
    </DoorPage>
  )
}
