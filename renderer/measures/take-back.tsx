import { Button, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type AdministrationRow, measures } from '../../preload/contract/measures.ts'
import { CallForm } from '../app/call-form.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { sayDone } from '../ui/say-done.ts'
import { measuresKey } from './measure-queries.ts'
import { measureReasons } from './measure-reasons.ts'

/** Given to the wrong person, for example: it stays to be seen, and counts nowhere. */
export function TakeBack(props: { readonly administration: AdministrationRow; readonly name: string }) {
  const { administration, name } = props
  const [opened, setOpened] = useState(false)
  const form = useCallForm({
    initial: { reason: '' },
    schema: measures.takeBack.input,
    input: ({ reason }) => ({
      administrationId: administration.administrationId,
      revision: administration.revision,
      reason,
    }),
    send: window.grove.measures.takeBack,
    refresh: [measuresKey, ['sessions', 'ahead']],
    reasons: measureReasons,
    onSaved: () => {
      setOpened(false)
      sayDone('Taken back')
      document.querySelector('h1')?.focus()
    },
  })
  return (
    <>
      <Button size="xs" variant="subtle" color="gray" onClick={() => setOpened(true)}>
        Take back
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={`Take this ${name} back`}>
        <CallForm
          form={form}
          action="Take it back"
          beside={
            <Button variant="subtle" color="gray" onClick={() => setOpened(false)}>
              Cancel
            </Button>
          }
        >
          <Stack gap="md">
            <Text size="sm">
              For example when it was entered for the wrong person. It stays to be seen with your reason, and counts in
              no chart and no report. A flag that it raised stays.
            </Text>
            <TextInput
              label="Why it is taken back"
              autoComplete="off"
              data-autofocus
              {...form.fields.getInputProps('reason')}
            />
          </Stack>
        </CallForm>
      </Modal>
    </>
  )
}
