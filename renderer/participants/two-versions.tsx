import { Radio, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useCountry } from '../ui/country.tsx'
import { shownDay } from '../ui/day.ts'
import { Section } from '../ui/section.tsx'
import { useScrollHere } from '../ui/use-scroll-here.ts'
import { type Difference, same } from './merge-participant.ts'
import type { ParticipantValues } from './participant-values.ts'
import { type Gender, genderWords, populationWords } from './participant-words.ts'
import classes from './two-versions.module.css'

export const fieldWords: Readonly<Record<keyof ParticipantValues, string>> = {
  givenName: 'Given name',
  familyName: 'Family name',
  preferredName: 'Preferred name',
  recordNumber: 'Record number',
  birthDate: 'Date of birth',
  gender: 'Gender',
  populations: 'What brings the person here',
  phone: 'Telephone',
  email: 'E-mail',
  address: 'Address',
  languages: 'Languages',
  supports: 'Supports',
}

/** Somebody saved the record meanwhile: each field that differs in both versions, to choose from. */
export function TwoVersions(props: {
  readonly differences: readonly Difference[]
  readonly takenOver: readonly (keyof ParticipantValues)[]
  readonly values: ParticipantValues
  readonly onChoose: (field: keyof ParticipantValues, value: Difference['mine']) => void
}) {
  const { differences, takenOver, values, onChoose } = props
  return (
    <div ref={useScrollHere()}>
      <Section title="Two versions">
        <Stack gap="lg">
          {takenOver.length > 0 && (
            <Text>Taken over from the newer version: {takenOver.map((field) => fieldWords[field]).join(', ')}.</Text>
          )}
          {differences.map(({ field, mine, theirs }) => (
            <Radio.Group
              key={field}
              label={fieldWords[field]}
              value={same(values[field], theirs) ? 'theirs' : 'mine'}
              onChange={(choice) => onChoose(field, choice === 'theirs' ? theirs : mine)}
            >
              <div className={classes.choices}>
                <Version value="mine" whose="Yours" shown={<Shown field={field} value={mine} />} />
                <Version value="theirs" whose="The newer one" shown={<Shown field={field} value={theirs} />} />
              </div>
            </Radio.Group>
          ))}
        </Stack>
      </Section>
    </div>
  )
}

const Version = (props: { readonly value: string; readonly whose: string; readonly shown: ReactNode }) => (
  <Radio
    value={props.value}
    label={
      <>
        <Text span c="dimmed" size="xs" display="block">
          {props.whose}
        </Text>
        <span className={classes.words}>{props.shown}</span>
      </>
    }
  />
)

function Shown({ field, value }: { readonly field: keyof ParticipantValues; readonly value: Difference['mine'] }) {
  const country = useCountry()
  if (value.length === 0) return <em>Nothing</em>
  if (typeof value !== 'string') return value.map((population) => populationWords[population]).join(', ')
  if (field === 'birthDate') return shownDay(value, country)
  return field === 'gender' ? genderWords[value as Gender] : value
}
