import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Country } from '../../preload/contract/practice.ts'
import { vault } from '../../preload/contract/vault.ts'
import { countryChoices } from '../app/country-text.ts'
import { inputErrors } from '../app/form-errors.ts'
import { nothingChosen } from './chosen-passphrase.ts'
import { DoorPage } from './door-page.tsx'
import { useLetIn } from './door-queries.ts'
import { NewSecretsSteps } from './new-secrets-steps.tsx'
import { StepForm } from './step-form.tsx'

const details = vault.beginSetUp.input.omit({ passphrase: true })
type Details = { readonly practiceName: string; readonly country: string; readonly displayName: string }

/** From nothing to a signed-in owner, in five steps. Going back keeps what was typed. */
export function SetUp({ onBack }: { readonly onBack: () => void }) {
  const letIn = useLetIn()
  const [values, setValues] = useState<Details>({ practiceName: '', country: '', displayName: '' })
  const [chosen, setChosen] = useState(nothingChosen)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refusals, setRefusals] = useState(0)
  const [detailed, setDetailed] = useState(false)

  const refuse = (found: Record<string, string>) => {
    setErrors(found)
    setRefusals(refusals + 1)
  }
  const next = () => {
    const found = inputErrors(details, values)
    if (Object.keys(found).length > 0) return refuse(found)
    setDetailed(true)
  }
  const field = (name: keyof Details) => ({
    value: values[name],
    error: errors[name] ?? null,
    onChange: (event: { currentTarget: { value: string } }) => {
      setValues({ ...values, [name]: event.currentTarget.value })
      setErrors(({ [name]: _mended, ...others }) => others)
    },
  })

  if (detailed)
    return (
      <NewSecretsSteps
        chosen={chosen}
        onChosen={setChosen}
        begin={(passphrase) =>
          window.grove.vault.beginSetUp({ ...values, country: values.country as Country, passphrase })
        }
        finish={(recoveryCode) => window.grove.vault.finishSetUp({ recoveryCode })}
        finishAction="Set up the practice"
        onDone={letIn}
        onBack={(found) => {
          setDetailed(false)
          refuse(found)
        }}
      />
    )
  return (
    <DoorPage
      step={{ number: 1, of: 5 }}
      title="Your practice"
      description="You become its owner: you add the other users and keep the vault."
    >
      <StepForm action="Continue" onSubmit={next} onBack={onBack} refusals={refusals}>
        <TextInput label="Name of the practice" autoComplete="off" autoFocus {...field('practiceName')} />
        <NativeSelect
          label="Country"
          description="Decides how days are written, how long records are kept and the wording of consents. It can be changed later."
          data={countryChoices}
          {...field('country')}
        />
        <TextInput
          label="Your name"
          description="As your colleagues know you. It is shown when signing in and on what you sign."
          autoComplete="off"
          {...field('displayName')}
        />
      </StepForm>
    </DoorPage>
  )
}
