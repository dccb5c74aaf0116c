import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '../../preload/contract/endpoint.ts'
import { practice as contract } from '../../preload/contract/practice.ts'
import { CallForm } from '../app/call-form.tsx'
import { countryChoices, countryName } from '../app/country-text.ts'
import { useRefreshDoor } from '../app/door-provider.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { Notice } from '../ui/notice.tsx'
import { sayDone } from '../ui/say-done.ts'
import { practiceKey } from './practice-queries.ts'

type Practice = Output<typeof contract.get>

const choices = countryChoices.filter(({ value }) => value !== '')

export function PracticeForm({ practice }: { readonly practice: Practice }) {
  const refreshDoor = useRefreshDoor()
  const [seen, setSeen] = useState(practice.version)
  const form = useCallForm({
    initial: { name: practice.name, country: practice.country },
    schema: contract.update.input,
    input: (values) => ({ ...values, version: practice.version }),
    send: window.grove.practice.update,
    refresh: [practiceKey],
    onSaved: ({ version }) => {
      setSeen(version)
      sayDone('Practice saved')
      void refreshDoor()
    },
  })
  return (
    <CallForm form={form} action="Save">
      <TextInput label="Name of the practice" autoComplete="off" {...form.fields.getInputProps('name')} />
      <NativeSelect
        label="Country"
        description="Decides how days are written, how long records are kept and the wording of consents."
        data={choices}
        {...form.fields.getInputProps('country')}
      />
      {practice.version > seen && (
        <Notice tone="attention" title="Saved meanwhile by somebody else">
          {practice.name}, {countryName[practice.country]}. Saving now puts your version in its place.
        </Notice>
      )}
    </CallForm>
  )
}
