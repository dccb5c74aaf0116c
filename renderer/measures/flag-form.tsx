import { Stack, Text } from '@mantine/core'
import { useRef } from 'react'
import { type MeasureFlag, measures } from '../../preload/contract/measures.ts'
import { FailureNotice } from '../app/failure-notice.tsx'
import { flagTitle } from '../app/flag-title.ts'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { useCountry } from '../ui/country.tsx'
import { shownDay } from '../ui/day.ts'
import { GrowingTextarea } from '../ui/growing-textarea.tsx'
import { Notice } from '../ui/notice.tsx'
import { sayDone } from '../ui/say-done.ts'
import { SubmitButton } from '../ui/submit-button.tsx'
import { measuresKey } from './measure-queries.ts'
import { measureReasons } from './measure-reasons.ts'

/** An answer that asks for action, and the place to write down what was done. It stays until somebody has. */
export function FlagForm(props: {
  readonly flag: MeasureFlag
  /** The names of several people are on the screen. */
  readonly withName?: boolean
  /** It was raised just now: the next key belongs here. */
  readonly takesFocus?: boolean
  readonly onClosed?: () => void
}) {
  const { flag, withName = false, takesFocus = false } = props
  const country = useCountry()
  const panel = useRef<HTMLElement>(null)
  const form = useCallForm({
    initial: { action: '' },
    schema: measures.closeFlag.input,
    input: ({ action }) => ({ flagId: flag.flagId, action }),
    send: window.grove.measures.closeFlag,
    refresh: [measuresKey, ['sessions'], ['notes', 'check']],
    onSaved: () => {
      sayDone('Kept with your name and the time.')
      // The panel goes away, and must not take the focus with it.
      const others = [...document.querySelectorAll<HTMLElement>('[data-flag] textarea')]
      const next = others.find((field) => !panel.current?.contains(field)) ?? document.querySelector('h1')
      next?.focus()
      props.onClosed?.()
    },
    reasons: measureReasons,
  })
  const title = flagTitle(flag)
  return (
    <section ref={panel} data-flag aria-label={`Asks for action: ${withName ? `${flag.name}, ` : ''}${title}`}>
      <Notice tone="attention" title={withName ? `${flag.name}: ${title}` : title}>
        {flag.itemText && (
          <Text size="sm" mb={4} component="p" m={0}>
            “{flag.itemText}”
          </Text>
        )}
        <Text size="sm" mb="sm">
          Filled in on {shownDay(flag.givenOn, country)}. Ask, act, and write down what was asked, what was done, and
          who was told.
        </Text>
        <form ref={form.element} onSubmit={form.submit} noValidate>
          <Stack gap="sm" align="flex-start">
            <GrowingTextarea
              label="What was done"
              minRows={2}
              maxRows={10}
              w="100%"
              maw={640}
              autoFocus={takesFocus}
              {...form.fields.getInputProps('action')}
            />
            {form.failure && <FailureNotice error={form.failure} reasons={form.reasons} />}
            <SubmitButton variant="default" busy={form.saving}>
              Keep this answer
            </SubmitButton>
          </Stack>
        </form>
        <LeaveGuard when={form.touched} />
      </Notice>
    </section>
  )
}
