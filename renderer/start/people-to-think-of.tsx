import { Text } from '@mantine/core'
import type { CoursePrompt } from '../../preload/contract/measures.ts'
import { promptReasonWords } from '../app/prompt-reason-words.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Section } from '../ui/section.tsx'
import { FirstFew } from './first-few.tsx'
import { peoplePrompted } from './people-prompted.ts'
import { StartLine } from './start-line.tsx'

/** Members whose course asks for a talk, each with every reason and its figures. */
export function PeopleToThinkOf({
  prompts,
  primary,
}: {
  readonly prompts: readonly CoursePrompt[]
  readonly primary: boolean
}) {
  const people = peoplePrompted(prompts)
  if (people.length === 0) return null
  return (
    <Section
      title="People to think of"
      flush
      action={
        <Text size="sm" c="dimmed" component="span">
          A prompt to talk, not a prediction
        </Text>
      }
    >
      <FirstFew
        lines={people.map(({ participantId, name, groupName, prompts: own }, i) => (
          <StartLine
            key={participantId}
            title={name}
            below={groupName}
            reason={own.map(({ reason, instrumentName, facts }) => (
              <div key={`${reason} ${instrumentName}`}>
                {promptReasonWords[reason]}{' '}
                <Text size="sm" c="dimmed" span>
                  {facts}
                </Text>
              </div>
            ))}
            action={
              <LinkButton
                to="/participants/$participantId/course"
                params={{ participantId }}
                aria-label={`See the course of ${name}`}
                {...(primary && i === 0 ? {} : { variant: 'default' })}
              >
                See
              </LinkButton>
            }
          />
        ))}
      />
    </Section>
  )
}
