import { Checkbox, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { genders, populations } from '../../preload/contract/participants.ts'
import type { CallForm } from '../app/use-call-form.ts'
import { DayInput } from '../ui/day-input.tsx'
import { Section } from '../ui/section.tsx'
import type { ParticipantValues } from './participant-values.ts'
import { genderWords, populationWords } from './participant-words.ts'

/** Everything that is known of a person, in three cards. */
export function ParticipantFields(props: {
  readonly form: CallForm<ParticipantValues>
  /** Stands below the name and the date of birth. */
  readonly afterName?: ReactNode
  readonly recordNumberHint: string
}) {
  const { getInputProps } = props.form.fields
  return (
    <div>
      <Section title="Name">
        <Stack gap="md">
          <SimpleGrid cols={2} spacing="lg" verticalSpacing="md">
            <TextInput label="Given name" autoComplete="off" autoFocus {...getInputProps('givenName')} />
            <TextInput label="Family name" autoComplete="off" {...getInputProps('familyName')} />
            <TextInput
              label="Preferred name"
              description="If the person goes by another name."
              autoComplete="off"
              {...getInputProps('preferredName')}
            />
            <DayInput label="Date of birth" {...getInputProps('birthDate')} />
            <TextInput
              label="Record number"
              description={props.recordNumberHint}
              autoComplete="off"
              {...getInputProps('recordNumber')}
            />
          </SimpleGrid>
          {props.afterName}
        </Stack>
      </Section>
      <Section title="Contact">
        <Stack gap="md">
          <SimpleGrid cols={2} spacing="lg" verticalSpacing="md">
            <TextInput label="Telephone" inputMode="tel" autoComplete="off" {...getInputProps('phone')} />
            <TextInput label="E-mail" inputMode="email" autoComplete="off" {...getInputProps('email')} />
          </SimpleGrid>
          <Textarea label="Address" autosize minRows={2} maxRows={6} autoComplete="off" {...getInputProps('address')} />
        </Stack>
      </Section>
      <Section title="About">
        <Stack gap="lg">
          <SimpleGrid cols={2} spacing="lg" verticalSpacing="md">
            <NativeSelect
              label="Gender"
              data={genders.map((value) => ({ value, label: genderWords[value] }))}
              {...getInputProps('gender')}
            />
            <TextInput label="Languages" autoComplete="off" {...getInputProps('languages')} />
          </SimpleGrid>
          <Checkbox.Group
            label="What brings the person here"
            description="As many as fit. Groups are put together and reports are split by these."
            {...getInputProps('populations')}
          >
            <SimpleGrid cols={3} spacing="lg" verticalSpacing="sm" mt="sm">
              {populations.map((population) => (
                <Checkbox key={population} value={population} label={populationWords[population]} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <Textarea
            label="Supports"
            description="Family, friends, other helpers, what gives strength."
            autosize
            minRows={2}
            maxRows={10}
            autoComplete="off"
            {...getInputProps('supports')}
          />
        </Stack>
      </Section>
    </div>
  )
}
