import { useParams } from '@tanstack/react-router'
import { Answer } from '../app/answer.tsx'
import { SessionFrame, WithSession } from '../app/session-frame.tsx'
import { sessionReasons } from '../app/session-reasons.ts'
import type { GroupSession } from '../app/use-session.ts'
import { useCatalogue, useDueForSession } from './measure-queries.ts'
import { SessionMeasures } from './session-measures.tsx'

export function SessionMeasuresPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/measures' })
  return (
    <WithSession key={sessionId} sessionId={sessionId}>
      {(session) => (
        <SessionFrame session={session}>
          <Measures session={session} />
        </SessionFrame>
      )}
    </WithSession>
  )
}

function Measures({ session }: { readonly session: GroupSession }) {
  const catalogue = useCatalogue()
  const due = useDueForSession(session.sessionId)
  return (
    <Answer query={catalogue} loadingLines={8}>
      {(instruments) => (
        <Answer query={due} reasons={sessionReasons} loadingLines={8}>
          {(wanted) => <SessionMeasures session={session} instruments={instruments} due={wanted} />}
        </Answer>
      )}
    </Answer>
  )
}
