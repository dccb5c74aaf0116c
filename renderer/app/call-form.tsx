import { Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { SubmitButton } from '../ui/submit-button.tsx'
import { FailureNotice } from './failure-notice.tsx'
import type { CallForm as Form } from './use-call-form.ts'

/** A form of `useCallForm`: its fields, the notice of a failure, and one button that says what it does. */
export function CallForm<V>(props: {
  readonly form: Form<V>
  readonly action: string
  readonly children: ReactNode
  /** Stands beside the button, for example a way back. */
  readonly beside?: ReactNode
  readonly wide?: boolean
}) {
  const { form } = props
  return (
    <form ref={form.element} onSubmit={form.submit} noValidate>
      <Stack gap="lg">
        {props.children}
        {form.failure && <FailureNotice error={form.failure} reasons={form.reasons} />}
        <Group justify={props.wide ? 'stretch' : 'flex-start'} grow={props.wide ?? false}>
          <SubmitButton busy={form.saving}>{props.action}</SubmitButton>
          {props.beside}
        </Group>
      </Stack>
    </form>
  )
}
