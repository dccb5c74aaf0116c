import { Combobox, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { type ReactNode, type Ref, useEffect } from 'react'
import type { ParticipantRow } from '../../preload/contract/participants.ts'
import { useCountry } from '../ui/country.tsx'
import { shownDay } from '../ui/day.ts'
import { Dotted } from '../ui/dotted.tsx'
import { usePeople } from './enrolment-queries.ts'
import classes from './person-picker.module.css'

const typingPauseMs = 150

/** A participant by name or record number: type, go down with the arrow keys, Enter takes the person. */
export function PersonPicker(props: {
  readonly label: string
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onPick: (person: ParticipantRow) => void
  readonly error?: ReactNode
  readonly ref?: Ref<HTMLInputElement>
}) {
  const { label, typed, onType, onPick, error, ref } = props
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [search] = useDebouncedValue(typed.trim(), typingPauseMs)
  const { data: people } = usePeople(search)
  // Enter takes the only one that is found. Among several somebody chooses: the first may be the wrong person.
  const only = people?.length === 1 && search === typed.trim()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is new at each rendering
  useEffect(() => {
    if (only && combobox.dropdownOpened) combobox.selectFirstOption()
  }, [only, search])
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(participantId) => {
        const person = people?.find((row) => row.participantId === participantId)
        if (person) onPick(person)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={ref ?? null}
          label={label}
          placeholder="Name or record number"
          autoComplete="off"
          autoFocus
          maxLength={200}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
          error={error}
          value={typed}
          onChange={({ currentTarget }) => {
            onType(currentTarget.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={search === '' || people === undefined}>
        <Combobox.Options aria-label="Participants found">
          {people?.length === 0 && <Combobox.Empty>Nobody is found by these words.</Combobox.Empty>}
          {people?.map((person) => (
            <Combobox.Option key={person.participantId} value={person.participantId} className={classes.option ?? ''}>
              <PersonLine person={person} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

export function PersonLine({ person }: { readonly person: ParticipantRow }) {
  const country = useCountry()
  const { name, preferredName, recordNumber, birthDate, groups } = person
  return (
    <>
      <Text span fw={550}>
        <bdi>{name}</bdi>
      </Text>{' '}
      <Text span size="sm" c="dimmed">
        <Dotted
          facts={[
            preferredName && `called ${preferredName}`,
            recordNumber,
            birthDate && `born ${shownDay(birthDate, country)}`,
            groups.length > 0 && `in ${groups.join(', ')}`,
          ]}
        />
      </Text>
    </>
  )
}
