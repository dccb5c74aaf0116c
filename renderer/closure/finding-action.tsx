import { TextLink } from '../ui/text-link.tsx'
import type { Finding, Prepared } from './closure-queries.ts'

/** The way to the screen on which a finding is seen to. */
export function FindingAction(props: {
  readonly prepared: Pick<Prepared, 'participantId' | 'groupId'>
  readonly finding: Finding
}) {
  const { participantId, groupId } = props.prepared
  switch (props.finding.finding) {
    case 'flag-open':
      return (
        <TextLink to="/participants/$participantId/course" params={{ participantId }}>
          Answer it
        </TextLink>
      )
    case 'risk-open':
    case 'notes-unsigned':
      return (
        <TextLink to="/groups/$groupId" params={{ groupId }}>
          See the sessions
        </TextLink>
      )
    case 'no-last-score':
      return (
        <TextLink
          to="/participants/$participantId/measures/new"
          params={{ participantId }}
          search={{ timepoint: 'closure' }}
          aria-label={`Give ${props.finding.words} now`}
        >
          Give it now
        </TextLink>
      )
    case 'names-a-member':
      return null
  }
}
