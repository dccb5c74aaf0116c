import { Button, Modal, Stack, TextInput } from '@mantine/core'
import { notes, type SignedNote } from '../../preload/contract/notes.ts'
import { CallForm } from '../app/call-form.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { sayWrongPassphrase, wrongPassphraseAtField } from '../app/wrong-passphrase.ts'
import { PassphraseInput } from '../ui/passphrase-input.tsx'
import { sayDone } from '../ui/say-done.ts'
import { sheetKey } from './note-queries.ts'
import { noteReasons } from './note-reasons.ts'

type Props = {
  readonly note: SignedNote
  readonly name: string
  readonly opened: boolean
  readonly onClose: () => void
}

import { GrowingTextarea } from '../ui/growing-textarea.tsx'

/** What is said afterwards: a signed note never changes. */
export function AddendumModal(props: Props) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={`Addendum: ${props.name}`} size="lg">
      <AddendumForm {...props} />
    </Modal>
  )
}

function AddendumForm({ note, onClose }: Props) {
  const form = useCallForm({
    initial: { reason: '', text: '', passphrase: '' },
    schema: notes.addend.input,
    input: (values) => ({ noteId: note.noteId, ...values }),
    send: (input) => wrongPassphraseAtField(window.grove.notes.addend(input)),
    refresh: [sheetKey(note.sessionId)],
    onSaved: () => {
      onClose()
      sayDone('Addendum signed')
    },
    say: sayWrongPassphrase,
    reasons: noteReasons,
  })
  const field = form.fields.getInputProps
  return (
    <CallForm
      form={form}
      action="Sign the addendum"
      beside={
        <Button variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      }
    >
      <Stack gap="md">
        <TextInput label="Why something is added" data-autofocus {...field('reason')} />
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
  )
}
