import { useParams } from '@tanstack/react-router'
import { WithSession } from '../app/session-frame.tsx'
import { SessionSheet } from './session-sheet.tsx'

export function SessionPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId' })
  return (
    <WithSession key={sessionId} sessionId={sessionId}>
      {(session) => <SessionSheet session={session} />}
    </WithSession>
  )
}
