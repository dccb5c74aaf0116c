import { Stack, Text } from '@mantine/core'
import { sessions } from '../../preload/contract/sessions.ts'
import { GrowingTextarea } from '../ui/growing-textarea.tsx'
import { Notice } from '../ui/notice.tsx'
import { sayDone } from '../ui/say-done.ts'
import { SubmitButton } from '../ui/submit-button.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { sessionReasons } from './session-reasons.ts'
import { useCallForm } from './use-call-form.ts'
import type { GroupSession, MemberOfSession } from './use-session.ts'

/** One panel for each member with a risk mark, or an answer to a measure, that nobody has answered. Until all are answered the session cannot be closed. */
export function OpenRisks({ session }: { readonly session: GroupSession }) {
  return session.members
    .filter(({ riskOpen }) => riskOpen)
    .map((member) => <OpenRisk key={member.participantId} sessionId={session.sessionId} member={member} />)
}

function OpenRisk({ sessionId, member }: { readonly sessionId: string; readonly member: MemberOfSession }) {
  const { participantId, name } = member
  const form = useCallForm({
    initial: { action: '' },
    schema: sessions.answerRisk.input,
    input: ({ action }) => ({ sessionId, participantId, action }),
    send: window.grove.sessions.answerRisk,
    refresh: [['sessions'], ['notes', 'check'], ['measures']],
    onSaved: () => {
      sayDone('Kept with your name and the time.')
      // The panel goes away, and must not take the focus with it.
      document.querySelector('h1')?.focus()
    },
    reasons: sessionReasons,
  })
  return (
    <section aria-label={`Risk mark: ${name}`}>
      <Notice tone="attention" title={`${name}: a risk waits for an answer`}>
        <Text size="sm" mb="sm">
          Write down what was asked, what was done, and who was told. The session can be closed after that.
        </Text>
        <form ref={form.element} onSubmit={form.submit} noValidate>
          <Stack gap="sm" align="flex-start">
            <GrowingTextarea
              label="What was done"
              minRows={2}
              maxRows={10}
              w="100%"
              maw={640}
              {...form.fields.getInputProps('action')}
            />
            {form.failure && <FailureNotice error={form.failure} reasons={form.reasons} />}
            <SubmitButton variant="default" busy={form.saving}>
              Keep this answer
            </SubmitButton>
          </Stack>
        </form>
        <LeaveGuard when={form.touched} />
      </Notice>
    </section>
  )
}
