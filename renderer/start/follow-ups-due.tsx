import type { FollowUp } from '../../preload/contract/closure.ts'
import { useCountry } from '../ui/country.tsx'
import { today } from '../ui/day.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Section } from '../ui/section.tsx'
import { FirstFew } from './first-few.tsx'
import { followUpReason } from './follow-up-reason.ts'
import { StartLine } from './start-line.tsx'

/** Contacts after the end that are late or near, the one that waits longest first. */
export function FollowUpsDue({
  followUps,
  primary,
}: {
  readonly followUps: readonly FollowUp[]
  readonly primary: boolean
}) {
  const country = useCountry()
  const now = today(new Date())
  if (followUps.length === 0) return null
  return (
    <Section title="Follow-ups" flush>
      <FirstFew
        lines={followUps.map((followUp, place) => (
          <StartLine
            key={followUp.followUpId}
            title={followUp.name}
            reason={followUpReason(followUp, now, country)}
            action={
              <LinkButton
                to="/participants/$participantId/closure"
                params={{ participantId: followUp.participantId }}
                aria-label={`Record the follow-up of ${followUp.name} after ${followUp.months} ${followUp.months === 1 ? 'month' : 'months'}`}
                {...(primary && place === 0 ? {} : { variant: 'default' })}
              >
                Record
              </LinkButton>
            }
          />
        ))}
      />
    </Section>
  )
}
