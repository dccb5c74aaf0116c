import IconTimeline from '@tabler/icons-react/dist/esm/icons/IconTimeline.mjs'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Answer } from '../app/answer.tsx'
import { useCommands } from '../app/commands.ts'
import { PersonFrame } from '../app/person-frame.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ClosedFlags } from './closed-flags.tsx'
import classes from './course-page.module.css'
import { CourseSection } from './course-section.tsx'
import { FlagForm } from './flag-form.tsx'
import { useCatalogue, useCourse } from './measure-queries.ts'
import { PromptList } from './prompt-list.tsx'

/** A person's course: what asks for action first, then each measure with its chart and its table. */
export function CoursePage() {
  const { participantId } = useParams({ from: '/participants/$participantId/course' })
  const give = (
    <LinkButton to="/participants/$participantId/measures/new" params={{ participantId }}>
      Give a measure
    </LinkButton>
  )
  return (
    <PersonFrame participantId={participantId} action={give}>
      {() => <CourseOf participantId={participantId} />}
    </PersonFrame>
  )
}

function CourseOf({ participantId }: { readonly participantId: string }) {
  const navigate = useNavigate()
  const catalogue = useCatalogue()
  const query = useCourse(participantId)
  useCommands([
    {
      id: 'give measure',
      label: 'Give a measure',
      group: 'Do',
      keys: 'N',
      run: () => void navigate({ to: '/participants/$participantId/measures/new', params: { participantId } }),
    },
  ])
  return (
    <Answer query={catalogue} loadingLines={6}>
      {(instruments) => (
        <Answer query={query} loadingLines={6}>
          {({ courses, sessions, flags, prompts }) => (
            <div className={classes.course}>
              {flags
                .filter(({ closed }) => closed === null)
                .map((flag) => (
                  <FlagForm key={flag.flagId} flag={flag} />
                ))}
              <PromptList prompts={prompts} />
              {courses.length === 0 && <NothingYet />}
              {courses.map((course) => {
                const facts = instruments.find(({ instrument }) => instrument === course.instrument)
                return (
                  facts && (
                    <CourseSection
                      key={course.instrument}
                      participantId={participantId}
                      facts={facts}
                      course={course}
                      sessions={sessions}
                    />
                  )
                )
              })}
              <ClosedFlags flags={flags.filter(({ closed }) => closed !== null)} />
            </div>
          )}
        </Answer>
      )}
    </Answer>
  )
}

const NothingYet = () => (
  <EmptyState icon={IconTimeline} title="No measure was given yet.">
    The first one is the point from which every change is counted. Intake is the best time for it.
  </EmptyState>
)
