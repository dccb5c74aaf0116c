import { useParams } from '@tanstack/react-router'
import { Answer } from '../app/answer.tsx'
import { SessionFrame, WithSession } from '../app/session-frame.tsx'
import type { GroupSession } from '../app/use-session.ts'
import { CheckSheet } from './check-sheet.tsx'
import { useCheck, useSheet } from './note-queries.ts'
import { noteReasons } from './note-reasons.ts'

export function CheckPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/check' })
  return (
    <WithSession key={sessionId} sessionId={sessionId}>
      {(session) => <Check session={session} />}
    </WithSession>
  )
}

function Check({ session }: { readonly session: GroupSession }) {
  const sheet = useSheet(session.sessionId, 'check')
  const check = useCheck(session.sessionId)
  if (sheet.data && check.data && !check.error)
    return <CheckSheet session={session} sheet={sheet.data} checked={check.data} />
  return (
    <SessionFrame session={session}>
      <Answer query={sheet} reasons={noteReasons} loadingLines={8}>
        {() => (
          <Answer query={check} reasons={noteReasons} loadingLines={8}>
            {() => null}
          </Answer>
        )}
      </Answer>
    </SessionFrame>
  )
}
