import { Group, TextInput } from '@mantine/core'
import { type ChangeEvent, type ReactNode, useRef } from 'react'
import type { InstrumentFacts } from '../../preload/contract/measures.ts'
import { afterAnswers } from './after-answers.ts'
import { readTyped, twiceKeyed } from './typed-answers.ts'
import { TypedEcho } from './typed-echo.tsx'
import classes from './typed-fields.module.css'

/** Digits from a paper form in one field, and once more those that ask for action. The last digit leads on. */
export function TypedFields(props: {
  readonly facts: InstrumentFacts
  readonly digits: string
  readonly again: readonly string[]
  readonly onDigits: (digits: string) => void
  readonly onAgain: (place: number, typed: string) => void
  /** By field, as in `fillInFaults`. */
  readonly errors: Readonly<Record<string, ReactNode>>
}) {
  const { facts, digits, again, onDigits, onAgain, errors } = props
  const fields = useRef<HTMLDivElement>(null)
  const twice = twiceKeyed(facts.items)
  /** To the n-th field of these, or to what comes after them. */
  const goTo = (place: number) => {
    const inputs = fields.current?.querySelectorAll('input')
    ;(inputs?.[place] ?? afterAnswers(fields.current))?.focus()
  }
  const typed = ({ currentTarget: { value, selectionEnd } }: ChangeEvent<HTMLInputElement>) => {
    const grew = value.length > digits.length && selectionEnd === value.length
    onDigits(value)
    if (grew && readTyped(value, facts.items).complete) goTo(1)
  }
  return (
    <div ref={fields}>
      <TextInput
        label="Answers in the order of the paper form"
        description={`One digit for each of the ${facts.items.length} questions; a hyphen where nothing was answered. Blanks may stand between them.`}
        inputMode="numeric"
        autoComplete="off"
        data-fill-in
        maw={420}
        classNames={{ input: classes.digits ?? '' }}
        value={digits}
        error={errors.digits}
        onChange={typed}
      />
      <TypedEcho facts={facts} digits={digits} />
      {twice.length > 0 && (
        <Group gap="lg" mt="md" align="flex-start">
          {twice.map(({ number }, place) => (
            <TextInput
              key={number}
              label={`Question ${number} once more`}
              description="It asks for action, so it is typed twice."
              inputMode="numeric"
              autoComplete="off"
              maw={300}
              classNames={{ input: classes.again ?? '' }}
              value={again[place] ?? ''}
              error={errors[`again.${place}`]}
              onChange={({ currentTarget: { value } }) => {
                onAgain(place, value)
                if (value.trim() !== '') goTo(place + 2)
              }}
            />
          ))}
        </Group>
      )}
    </div>
  )
}
