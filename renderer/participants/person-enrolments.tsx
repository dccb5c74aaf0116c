import { Text } from '@mantine/core'
import { endedWords } from '../app/enrolment-words.ts'
import type { Person } from '../app/use-person.ts'
import { Section } from '../ui/section.tsx'
import { StatusBadge } from '../ui/status-badge.tsx'
import { TextLink } from '../ui/text-link.tsx'
import classes from './person-enrolments.module.css'

/** The person's places in groups, with what was attended of what was offered. */
export function PersonEnrolments({ person }: { readonly person: Person }) {
  const { participantId, enrolments } = person
  return (
    <Section title="Groups">
      {enrolments.length === 0 ? (
        <Text c="dimmed">In no group yet.</Text>
      ) : (
        <ul className={classes.list}>
          {enrolments.map((enrolment) => (
            <li key={enrolment.enrolmentId}>
              <div>
                <TextLink to="/groups/$groupId" params={{ groupId: enrolment.groupId }} fw={550}>
                  {enrolment.groupName}
                </TextLink>
                <Text size="sm" c="dimmed">
                  {attended(enrolment)}
                </Text>
              </div>
              {enrolment.endedWith === null ? (
                <div className={classes.ways}>
                  <TextLink
                    to="/participants/$participantId/enrolments/$enrolmentId/closure"
                    params={{ participantId, enrolmentId: enrolment.enrolmentId }}
                    fz="sm"
                    aria-label={`Close the treatment in ${enrolment.groupName}`}
                  >
                    Close the treatment
                  </TextLink>
                  <TextLink
                    to="/participants/$participantId/enrolments/$enrolmentId/end"
                    params={{ participantId, enrolmentId: enrolment.enrolmentId }}
                    fz="sm"
                    aria-label={`End the enrolment in ${enrolment.groupName}`}
                  >
                    End
                  </TextLink>
                </div>
              ) : (
                <StatusBadge>{endedWords(enrolment.endedWith)}</StatusBadge>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function attended(enrolment: Person['enrolments'][number]): string {
  const { fromSession, sessionsAttended, sessionsOffered } = enrolment
  const since = fromSession === 1 ? 'From the first session' : `From session ${fromSession}`
  if (sessionsOffered === 0) return `${since} · no attendance recorded yet`
  return `${since} · attended ${sessionsAttended} of ${sessionsOffered}`
}
