import { useNavigate, useParams } from '@tanstack/react-router'
import { Answer } from '../app/answer.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { EndForm } from './end-form.tsx'
import { useGroup, usePerson } from './enrolment-queries.ts'

const whatStays = 'Attendance and notes stay as they are. The place is free for somebody else.'

/** Reached from the person: leads back there. */
export function EndForThisPerson() {
  const { participantId, enrolmentId } = useParams({ from: '/participants/$participantId/enrolments/$enrolmentId/end' })
  const navigate = useNavigate()
  const query = usePerson(participantId)
  const back = { to: '/participants/$participantId', params: { participantId } } as const
  const name = query.data ? `${query.data.givenName} ${query.data.familyName}` : 'Participant'
  const place = query.data?.enrolments.find((enrolment) => enrolment.enrolmentId === enrolmentId)
  return (
    <Page
      title="End an enrolment"
      width="narrow"
      above={<TextLink {...back}>← {name}</TextLink>}
      description={place && `${name} in ${place.groupName}. ${whatStays}`}
    >
      <Answer query={query}>
        {() => (
          <EndForm
            enrolmentId={enrolmentId}
            onEnded={() => void navigate({ ...back, ignoreBlocker: true })}
            cancel={
              <LinkButton {...back} variant="subtle" color="gray">
                Cancel
              </LinkButton>
            }
          />
        )}
      </Answer>
    </Page>
  )
}

/** Reached from the group: leads back to its members. */
export function EndInThisGroup() {
  const { groupId, enrolmentId } = useParams({ from: '/groups/$groupId/enrolments/$enrolmentId/end' })
  const navigate = useNavigate()
  const query = useGroup(groupId)
  const back = { to: '/groups/$groupId/members', params: { groupId } } as const
  const member = query.data?.members.find((enrolment) => enrolment.enrolmentId === enrolmentId)
  return (
    <Page
      title="End an enrolment"
      width="narrow"
      above={<TextLink {...back}>← {query.data?.name ?? 'Group'}</TextLink>}
      description={member && query.data && `${member.name} in ${query.data.name}. ${whatStays}`}
    >
      <Answer query={query}>
        {() => (
          <EndForm
            enrolmentId={enrolmentId}
            onEnded={() => void navigate({ ...back, ignoreBlocker: true })}
            cancel={
              <LinkButton {...back} variant="subtle" color="gray">
                Cancel
              </LinkButton>
            }
          />
        )}
      </Answer>
    </Page>
  )
}
