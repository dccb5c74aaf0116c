import { Checkbox, NativeSelect, NumberInput, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { groupKinds } from '../../preload/contract/groups.ts'
import type { Programme } from '../../preload/contract/programmes.ts'
import type { User } from '../../preload/contract/users.ts'
import type { CallForm } from '../app/use-call-form.ts'
import { choiceCard } from '../ui/choice-card.ts'
import { DayInput } from '../ui/day-input.tsx'
import { faultMark } from '../ui/fault-mark.ts'
import { TextLink } from '../ui/text-link.tsx'
import { TimeInput } from '../ui/time-input.tsx'
import type { GroupValues } from './group-values.ts'
import { kindExplained, kindWords } from './group-words.ts'

export function GroupFields(props: {
  readonly form: CallForm<GroupValues>
  readonly programmes: readonly Programme[]
  readonly facilitators: readonly User[]
}) {
  const { getInputProps, errors } = props.form.fields
  const wrongFacilitator = Object.entries(errors).find(([path]) => path.startsWith('facilitators'))?.[1]
  return (
    <Stack gap="lg">
      <TextInput
        label="Name of the group"
        description="Stands in reports too, so no participant’s name belongs here."
        placeholder="Tuesday evening, spring"
        autoComplete="off"
        autoFocus
        {...getInputProps('name')}
      />
      <NativeSelect
        label="Programme"
        data={[
          ...(props.programmes.length === 1 ? [] : [{ value: '', label: 'Choose…' }]),
          ...props.programmes.map(({ programmeId, name }) => ({ value: programmeId, label: name })),
        ]}
        {...getInputProps('programmeId')}
        {...(props.programmes.length === 0
          ? { description: <TextLink to="/programmes">There is none yet. Add one first.</TextLink> }
          : {})}
      />
      <Radio.Group label="Kind" {...getInputProps('kind')}>
        <SimpleGrid cols={2} spacing="md" mt={4}>
          {groupKinds.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={kindWords[kind]}
              description={kindExplained[kind]}
              classNames={choiceCard}
            />
          ))}
        </SimpleGrid>
      </Radio.Group>
      <SimpleGrid cols={2} spacing="lg" verticalSpacing="md">
        <DayInput label="First session" {...getInputProps('firstDate')} />
        <TimeInput label="Begins at" description="For example 18:30." {...getInputProps('startTime')} />
        <NumberInput label="Minutes" hideControls allowDecimal={false} {...getInputProps('minutes')} />
        <NumberInput label="Places" hideControls allowDecimal={false} {...getInputProps('capacity')} />
      </SimpleGrid>
      <TextInput label="Room" autoComplete="off" {...getInputProps('place')} />
      <Checkbox.Group
        label="Facilitators"
        {...getInputProps('facilitators')}
        error={wrongFacilitator}
        errorProps={{ mt: 'xs' }}
        {...faultMark(wrongFacilitator)}
      >
        <Stack gap="sm" mt={6}>
          {props.facilitators.map(({ userId, displayName }) => (
            <Checkbox key={userId} value={userId} label={displayName} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  )
}
