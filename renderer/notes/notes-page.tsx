import { useParams, useSearch } from '@tanstack/react-router'
import { Answer } from '../app/answer.tsx'
import { SessionFrame, WithSession } from '../app/session-frame.tsx'
import { sessionReasons } from '../app/session-reasons.ts'
import type { GroupSession } from '../app/use-session.ts'
import { useSheet } from './note-queries.ts'
import { SignedNotes } from './signed-notes.tsx'
import { WriteUp } from './write-up.tsx'

export function NotesPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/notes' })
  return (
    <WithSession key={sessionId} sessionId={sessionId}>
      {(session) => <Notes session={session} />}
    </WithSession>
  )
}

/** The sheet to write in; once everything is signed, the notes to read. */
function Notes({ session }: { readonly session: GroupSession }) {
  const { row } = useSearch({ from: '/sessions/$sessionId/notes' })
  const query = useSheet(session.sessionId, 'notes')
  const sheet = query.data
  if (!sheet)
    return (
      <SessionFrame session={session}>
        <Answer query={query} reasons={sessionReasons} loadingLines={8}>
          {() => null}
        </Answer>
      </SessionFrame>
    )
  const allSigned = sheet.rows.every(({ signed }) => signed.length > 0)
  return session.state === 'closed' || allSigned ? (
    <SignedNotes session={session} sheet={sheet} />
  ) : (
    <WriteUp session={session} sheet={sheet} beginAt={row} />
  )
}
