import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { sessions } from '../../preload/contract/sessions.ts'
import { settled } from '../app/call.ts'
import { CallForm } from '../app/call-form.tsx'
import { sessionReasons } from '../app/session-reasons.ts'
import { useCallForm } from '../app/use-call-form.ts'
import { type GroupSession, useSessionKey } from '../app/use-session.ts'
import { useCountry } from '../ui/country.tsx'
import { dayInWords } from '../ui/day.ts'
import { DayInput } from '../ui/day-input.tsx'
import { Notice } from '../ui/notice.tsx'
import { sayDone } from '../ui/say-done.ts'
import { TimeInput } from '../ui/time-input.tsx'

type Props = {
  readonly session: GroupSession
  readonly opened: boolean
  readonly onClose: () => void
  /** Saves the words of the plan first: they share one version with the date. */
  readonly before: () => Promise<void>
}

/** When and where a session is. */
export function SessionDetailsModal(props: Props) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title="Date, time and place">
      <DetailsForm {...props} />
    </Modal>
  )
}

function DetailsForm({ session, before, onClose }: Props) {
  const client = useQueryClient()
  const country = useCountry()
  const key = useSessionKey(session.sessionId)
  const form = useCallForm({
    initial: {
      date: session.date,
      startTime: session.startTime,
      minutes: String(session.minutes),
      place: session.place ?? '',
    },
    schema: sessions.plan.input,
    input: ({ date, startTime, minutes, place }) => ({
      sessionId: session.sessionId,
      date,
      startTime,
      minutes: minutes.trim() === '' ? Number.NaN : Number(minutes),
      place,
      plan: session.plan,
      version: session.version,
    }),
    send: async (input) => {
      await before()
      const { plan, version } = client.getQueryData<GroupSession>(key) ?? session
      const result = await settled(window.grove.sessions.plan({ ...input, plan, version }))
      if (!result.ok && result.failure.code === 'conflict') await client.invalidateQueries({ queryKey: key })
      return result
    },
    refresh: [['sessions'], ['groups']],
    onSaved: () => {
      onClose()
      sayDone('Date, time and place saved')
    },
    reasons: sessionReasons,
  })
  const field = form.fields.getInputProps
  return (
    <CallForm
      form={form}
      action="Save"
      beside={
        <Button variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      }
    >
      <Stack gap="md">
        {form.failure?.code === 'conflict' && (
          <Notice tone="attention" title="Saved meanwhile by somebody else">
            {dayInWords(session.date, country)}, {session.startTime}, {session.minutes} minutes
            {session.place && `, ${session.place}`}. Save again to put yours in its place.
          </Notice>
        )}
        <DayInput label="Date" data-autofocus {...field('date')} />
        <Group grow align="flex-start">
          <TimeInput label="Begins at" {...field('startTime')} />
          <TextInput label="Minutes" inputMode="numeric" {...field('minutes')} />
        </Group>
        <TextInput label="Place (optional)" {...field('place')} />
      </Stack>
    </CallForm>
  )
}
