import { SessionFrame } from '../app/session-frame.tsx'
import type { GroupSession } from '../app/use-session.ts'
import { Section } from '../ui/section.tsx'
import { type NoteSheet, rowKey } from './draft-desk.ts'
import classes from './signed-note.module.css'
import { SignedNote } from './signed-note.tsx'

/** The notes of a session that is signed, to read and to add to. */
export function SignedNotes({ session, sheet }: { readonly session: GroupSession; readonly sheet: NoteSheet }) {
  return (
    <SessionFrame session={session}>
      <Section title="Signed notes" flush>
        <ul className={classes.list}>
          {sheet.rows.map((row) => (
            <li key={rowKey(row)}>
              <SignedNote row={row} />
            </li>
          ))}
        </ul>
      </Section>
    </SessionFrame>
  )
}
