import { Stack } from '@mantine/core'
import { FailureNotice } from '../app/failure-notice.tsx'
import { SavedState } from '../app/saved-state.tsx'
import { sessionReasons } from '../app/session-reasons.ts'
import { textFault } from '../app/text-fault.ts'
import { GrowingTextarea } from '../ui/growing-textarea.tsx'
import { Section } from '../ui/section.tsx'
import { TwoTexts } from '../ui/two-texts.tsx'
import type { usePlan } from './use-plan.ts'

const fieldId = 'session-plan'

/** What is planned for the session. */
export function PlanText({ plan, closed }: { readonly plan: ReturnType<typeof usePlan>; readonly closed: boolean }) {
  const { saved } = plan
  const save = () => void plan.flush()
  const back = () => document.getElementById(fieldId)?.focus()
  const choose = (text: string) => {
    back()
    plan.choose(text)
  }
  const retry = () => {
    back()
    save()
  }
  return (
    <Section title="Plan" action={<SavedState state={saved} onRetry={retry} />}>
      <Stack gap="md">
        {plan.newer !== null && (
          <TwoTexts
            mine={plan.text}
            theirs={plan.newer}
            onKeepMine={() => choose(plan.text)}
            onTakeTheirs={() => choose(plan.newer ?? '')}
            onKeepBoth={() => choose(`${plan.newer}\n\n${plan.text}`)}
          />
        )}
        <GrowingTextarea
          id={fieldId}
          aria-label="Plan"
          placeholder={closed ? 'No plan was written.' : 'Opening round, topic, exercise, what to bring'}
          minRows={3}
          maxRows={16}
          readOnly={closed}
          value={plan.text}
          error={textFault(saved)}
          onChange={(event) => plan.setText(event.currentTarget.value)}
          onBlur={save}
        />
        {saved.is === 'failed' && plan.newer === null && saved.failure.code !== 'invalid' && (
          <FailureNotice error={saved.failure} reasons={sessionReasons} onRetry={retry} />
        )}
      </Stack>
    </Section>
  )
}
