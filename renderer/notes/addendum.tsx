import { Button, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { notes, type SignedNote } from '../../preload/contract/notes.ts'
import { CallForm } from '../app/call-form.tsx'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { sayWrongPassphrase, wrongPassphraseAtField } from '../app/wrong-passphrase.ts'
import { GrowingTextarea } from '../ui/growing-textarea.tsx'
import { PassphraseInput } from '../ui/passphrase-input.tsx'
import { sayDone } from '../ui/say-done.ts'
import { sheetKey } from './note-queries.ts'
import { noteReasons } from './note-reasons.ts'

/**
 * What is said afterwards: a signed note never changes. The words outlive the dialog, so that Escape or a click beside
 * it costs nothing; the passphrase does not.
 */
export function Addendum({ note, name }: { readonly note: SignedNote; readonly name: string }) {
  const [opened, setOpened] = useState(false)
  const form = useCallForm({
    initial: { reason: '', text: '', passphrase: '' },
    schema: notes.addend.input,
    input: (values) => ({ noteId: note.noteId, ...values }),
    send: (input) => wrongPassphraseAtField(window.grove.notes.addend(input)),
    refresh: [sheetKey(note.sessionId)],
    onSaved: () => {
      form.fields.reset()
      setOpened(false)
      sayDone('Addendum signed')
    },
    say: sayWrongPassphrase,
    reasons: noteReasons,
  })
  const close = () => {
    form.fields.setFieldValue('passphrase', '')
    setOpened(false)
  }
  const field = form.fields.getInputProps
  return (
    <>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setOpened(true)}>
        {form.touched && !opened ? 'Go on with the addendum' : 'Addendum'}
      </Button>
      <LeaveGuard when={form.touched} />
      <Modal opened={opened} onClose={close} title={`Addendum: ${name}`} size="lg">
        <CallForm
          form={form}
          action="Sign the addendum"
          beside={
            <Button variant="subtle" color="gray" onClick={close}>
              Close
            </Button>
          }
        >
          <Stack gap="md">
            <TextInput label="Why something is added" autoComplete="off" data-autofocus {...field('reason')} />
            <GrowingTextarea
              label="What is added"
              description="The note above it stays as it was signed."
              minRows={3}
              maxRows={14}
              {...field('text')}
            />
            <PassphraseInput label="Your passphrase" {...field('passphrase')} />
          </Stack>
        </CallForm>
      </Modal>
    </>
  )
}
