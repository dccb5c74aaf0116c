import { Checkbox, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { CallForm } from '../app/use-call-form.ts'
import { DayInput } from '../ui/day-input.tsx'
import classes from './goal-fields.module.css'
import { namesSomebody } from './goal-reasons.ts'
import type { GoalValues } from './goal-values.ts'
import { goalLevels, signed, weightWords } from './goal-words.ts'

/** Everything that is agreed of a goal. */
export function GoalFields({ form }: { readonly form: CallForm<GoalValues> }) {
  const field = form.fields.getInputProps
  return (
    <Stack gap="md">
      <TextInput
        label="Goal"
        description="In the participant’s own words, one sentence."
        autoComplete="off"
        data-autofocus
        {...field('wording')}
      />
      <SimpleGrid cols={3} spacing="md">
        <DayInput label="By when" {...field('byWhen')} />
        <TextInput label="Partner" description="Who asks how it goes." autoComplete="off" {...field('partner')} />
        <NativeSelect
          label="How much it matters"
          description="Its weight in the T score."
          data={weightWords.map((words, i) => ({ value: String(i + 1), label: `${i + 1} · ${words}` }))}
          {...field('weight')}
        />
      </SimpleGrid>
      <fieldset className={classes.levels}>
        <legend>Levels, if you scale it: what would each look like? All five or none.</legend>
        {goalLevels
          .map(({ level, words }, i) => (
            <TextInput
              key={level}
              label={`${signed(level)} · ${words}`}
              autoComplete="off"
              classNames={{ root: classes.level ?? '', label: classes.label ?? '' }}
              {...field(`levels.${i}`)}
            />
          ))
          .toReversed()}
      </fieldset>
      {(form.fields.values.ownPeople || Object.values(form.fields.errors).includes(namesSomebody)) && (
        <Checkbox
          label="The marked names are of people in the participant’s own life"
          description="They only share a first or a family name with somebody in the group. Full names and telephone numbers of group members stay refused."
          {...field('ownPeople', { type: 'checkbox' })}
        />
      )}
    </Stack>
  )
}
