import { Radio, Stack, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { enrolmentEnds, enrolments } from '../../preload/contract/enrolments.ts'
import { CallForm } from '../app/call-form.tsx'
import { enrolmentEndWords } from '../app/enrolment-words.ts'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { faultMark } from '../ui/fault-mark.ts'
import { sayDone } from '../ui/say-done.ts'
import { rosterKeys } from './enrolment-queries.ts'
import { enrolmentReasons } from './enrolment-reasons.ts'

type EnrolmentEnd = (typeof enrolmentEnds)[number]

/** Ends a place in a group. What was written and recorded stays as it is. */
export function EndForm(props: {
  readonly enrolmentId: string
  readonly onEnded: () => void
  readonly cancel: ReactNode
}) {
  const form = useCallForm({
    initial: { endedWith: '', reason: '' },
    schema: enrolments.end.input,
    input: ({ endedWith, reason }) => ({
      enrolmentId: props.enrolmentId,
      endedWith: endedWith as EnrolmentEnd,
      reason,
    }),
    send: window.grove.enrolments.end,
    say: (path) => (path === 'endedWith' ? 'Choose how it ended.' : undefined),
    reasons: enrolmentReasons,
    refresh: rosterKeys,
    onSaved: () => {
      sayDone('The enrolment is ended')
      props.onEnded()
    },
  })
  return (
    <>
      <LeaveGuard when={form.touched} />
      <CallForm form={form} action="End the enrolment" beside={props.cancel}>
        <Radio.Group
          label="How did it end?"
          errorProps={{ mt: 'xs' }}
          {...form.fields.getInputProps('endedWith')}
          {...faultMark(form.fields.errors.endedWith)}
        >
          <Stack gap="sm" mt={6}>
            {enrolmentEnds.map((end) => (
              <Radio key={end} value={end} label={enrolmentEndWords[end]} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label="Reason"
          description="In your own words, for the record. May stay empty."
          autosize
          minRows={3}
          maxRows={10}
          {...form.fields.getInputProps('reason')}
        />
      </CallForm>
    </>
  )
}
