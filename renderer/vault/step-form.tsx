import { Button, Group, Stack } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Failure } from '../../preload/contract/failure.ts'
import { FailureNotice } from '../app/failure-notice.tsx'
import { focusFirstWrong } from '../app/use-call-form.ts'
import { SubmitButton } from '../ui/submit-button.tsx'
import { doorReasons } from './door-reasons.ts'

/** The form of one step: its content, what went wrong, the way on and the way back. */
export function StepForm(props: {
  readonly action: string
  readonly onSubmit: () => void
  readonly onBack?: () => void
  /** Stands where Back would, on a step that has none. */
  readonly beside?: ReactNode
  readonly busy?: boolean
  readonly failure?: Failure | null
  /** Changes when a field was refused, so that the first wrong one gets the focus. */
  readonly refusals?: number
  readonly children: ReactNode
}) {
  const { busy = false, failure, refusals = 0 } = props
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (refusals > 0 || failure) focusFirstWrong(form.current)
  }, [refusals, failure])
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) props.onSubmit()
      }}
    >
      <Stack gap="lg">
        {props.children}
        {failure && <FailureNotice error={failure} reasons={doorReasons} />}
        <Group justify="space-between" mt="xs">
          {props.onBack ? (
            <Button variant="subtle" color="gray" onClick={props.onBack} ml={-18}>
              Back
            </Button>
          ) : (
            <span>{props.beside}</span>
          )}
          <SubmitButton busy={busy}>{props.action}</SubmitButton>
        </Group>
      </Stack>
    </form>
  )
}
