import IconDoorExit from '@tabler/icons-react/dist/esm/icons/IconDoorExit.mjs'
import { useParams } from '@tanstack/react-router'
import { Answer } from '../app/answer.tsx'
import { PersonFrame } from '../app/person-frame.tsx'
import type { Person } from '../app/use-person.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { useClosuresOf } from './closure-queries.ts'
import { DisclosureList } from './disclosure-list.tsx'
import { FollowUpList } from './follow-up-list.tsx'
import classes from './person-closure.module.css'
import { SummaryList } from './summary-list.tsx'

/** The end of a person's treatments: signed summaries, follow-ups, and what was given to whom. */
export function PersonClosure() {
  const { participantId } = useParams({ from: '/participants/$participantId/closure' })
  return <PersonFrame participantId={participantId}>{(person) => <Closures person={person} />}</PersonFrame>
}

function Closures({ person }: { readonly person: Person }) {
  const { participantId, enrolments } = person
  const query = useClosuresOf(participantId)
  return (
    <Answer query={query} loadingLines={8}>
      {({ summaries, followUps }) => {
        // One without a summary comes first, or somebody who ended long ago would be offered again and again.
        const written = new Set(summaries.map(({ enrolmentId }) => enrolmentId))
        const next = enrolments.find(({ enrolmentId }) => !written.has(enrolmentId))
        const close = next && (
          <LinkButton
            to="/participants/$participantId/enrolments/$enrolmentId/closure"
            params={{ participantId, enrolmentId: next.enrolmentId }}
          >
            Close the treatment in {next.groupName}
          </LinkButton>
        )
        return (
          <div className={classes.parts}>
            {summaries.length === 0 ? (
              <EmptyState icon={IconDoorExit} title="No closure summary signed yet" action={close}>
                At the end of a treatment Grove draws scores, goals and attendance together. You add your words, read
                both versions, and sign.
              </EmptyState>
            ) : (
              <SummaryList participantId={participantId} summaries={summaries} action={close} />
            )}
            {followUps.length > 0 && <FollowUpList participantId={participantId} followUps={followUps} />}
            <DisclosureList participantId={participantId} />
          </div>
        )
      }}
    </Answer>
  )
}
