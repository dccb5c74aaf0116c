import { Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Answer } from '../app/answer.tsx'
import { sessionReasons } from '../app/session-reasons.ts'
import { type GroupSession, useSession } from '../app/use-session.ts'
import { attendanceSummary } from './attendance-summary.ts'
import { Roster } from './roster.tsx'
import { ScratchLine } from './scratch-line.tsx'
import classes from './session-room.module.css'
import { useRoster } from './use-roster.ts'
import { useScratch } from './use-scratch.ts'

/** What may be seen in the room: initials, who is here, silent marks, and a line for oneself. */
export function SessionRoom({ sessionId }: { readonly sessionId: string }) {
  const query = useSession(sessionId)
  return (
    <div className={classes.room}>
      <Answer query={query} reasons={sessionReasons}>
        {(session) => <Room session={session} />}
      </Answer>
    </div>
  )
}

function Room({ session }: { readonly session: GroupSession }) {
  const roster = useRoster(session, true)
  const scratch = useScratch(session, false)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <>
      <header className={classes.head}>
        <Title order={1} size="h2" ref={title} tabIndex={-1}>
          {session.stepTitle}
        </Title>
        <Text c="dimmed" component="span">
          {attendanceSummary(session.members)}
        </Text>
      </header>
      <section className={classes.sheet} aria-label="Attendance">
        <Roster session={session} roster={roster} room />
      </section>
      <ScratchLine
        scratch={scratch}
        minRows={2}
        hint="Others may see what you type here. What you wrote earlier is kept, but not shown in the room."
      />
    </>
  )
}
