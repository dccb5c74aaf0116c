import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Failure } from '../../preload/contract/failure.ts'
import { DoorPage } from './door-page.tsx'
import classes from './secret-words.module.css'
import { StepForm } from './step-form.tsx'

/** The recovery code typed back from the sheet. Nothing is written before it fits. */
export function CodeAgainStep(props: {
  readonly step: { readonly number: number; readonly of: number }
  readonly action: string
  readonly busy: boolean
  readonly failure: Failure | null
  readonly onNext: (code: string) => void
  readonly onBack: () => void
}) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [refusals, setRefusals] = useState(0)
  const isWrong = props.failure?.code === 'wrong-recovery-code'
  const refuse = (words: string) => {
    setError(words)
    setRefusals((n) => n + 1)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is a new failure, even with the same code
  useEffect(() => {
    if (isWrong) refuse('This is not the code. Compare it with your sheet, group by group, and mend what differs.')
  }, [props.failure])
  const next = () => (typed.trim() === '' ? refuse('Type the code from your sheet to go on.') : props.onNext(typed))
  return (
    <DoorPage
      step={props.step}
      title="Type the code from your sheet"
      description="One wrong letter on the paper would make it useless, so Grove checks it now."
    >
      <StepForm
        action={props.action}
        onSubmit={next}
        onBack={props.onBack}
        busy={props.busy}
        failure={isWrong ? null : props.failure}
        refusals={refusals}
      >
        <TextInput
          className={classes.typed ?? ''}
          label="Recovery code"
          description="Spaces, hyphens and small letters do not matter."
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
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
