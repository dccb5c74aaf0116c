import { Button } from '@mantine/core'
import { useState } from 'react'
import { sayDone } from '../ui/say-done.ts'
import type { ReasonTexts } from './failure-text.ts'
import { type Release, ReleaseFile } from './release-file.tsx'
import { sessionReasons } from './session-reasons.ts'

const reasons: ReasonTexts = {
  ...sessionReasons,
  'not-signed': {
    title: 'Nothing is signed about this member yet.',
    advice: 'No file was made. Sign the note first: what leaves the practice is signed.',
  },
  'not-genuine': {
    title: 'These words do not fit their signature.',
    advice: 'No file was made. They may have been changed outside Grove: tell the owner today.',
  },
}

type Props = {
  readonly sessionId: string
  readonly participantId: string
  /** Which note it is, for whoever hears the buttons and does not see beside what they stand. */
  readonly of: string
}

/** The way of one member's signed note out of the vault, wherever that note is read. */
export function SaveNote({ sessionId, participantId, of }: Props) {
  const [opened, setOpened] = useState(false)
  const send = async (release: Release) => {
    const result = await window.grove.notes.export({
      sessionId,
      participantId,
      ...release,
    })
    if (result.ok) sayDone('The note is saved')
    return result
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        onClick={() => setOpened(true)}
        aria-label={`Save as PDF: ${of}`}
      >
        Save as PDF
      </Button>
      {opened && (
        <ReleaseFile
          opened
          onClose={() => setOpened(false)}
          title={`Save as PDF: ${of}`}
          name="session-note"
          lockable
          send={send}
          reasons={reasons}
        >
          The PDF holds what was signed about this one member, with its addenda and the member’s name inside. The group
          note is not in it, and names of other members are taken out. Its file name says nothing about anybody.
        </ReleaseFile>
      )}
    </>
  )
}
