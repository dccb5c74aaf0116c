import { useParams } from '@tanstack/react-router'
import { Answer } from '../app/answer.tsx'
import { SessionFrame, WithSession } from '../app/session-frame.tsx'
import type { GroupSession } from '../app/use-session.ts'
import { useHomePractice } from './home-practice-queries.ts'
import { homePracticeReasons } from './home-practice-reasons.ts'
import { MemberReports } from './member-reports.tsx'
import { SetForNextTime } from './set-for-next-time.tsx'

export function HomePracticePage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/home-practice' })
  return (
    <WithSession key={sessionId} sessionId={sessionId}>
      {(session) => (
        <SessionFrame session={session}>
          <HomePractice session={session} />
        </SessionFrame>
      )}
    </WithSession>
  )
}

function HomePractice({ session }: { readonly session: GroupSession }) {
  const query = useHomePractice(session.sessionId)
  return (
    <Answer query={query} reasons={homePracticeReasons} loadingLines={8}>
      {({ before, reports, set }) => (
        <>
          <MemberReports session={session} before={before} reports={reports} />
          <SetForNextTime sessionId={session.sessionId} set={set} />
        </>
      )}
    </Answer>
  )
}
