import { Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '../../preload/contract/endpoint.ts'
import { homePractice } from '../../preload/contract/home-practice.ts'
import { CallForm } from '../app/call-form.tsx'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { Notice } from '../ui/notice.tsx'
import { sayDone } from '../ui/say-done.ts'
import { Section } from '../ui/section.tsx'
import { typedNumber } from '../ui/typed-number.ts'
import { homePracticeKey } from './home-practice-queries.ts'
import { homePracticeReasons } from './home-practice-reasons.ts'
import { nextWordsId } from './member-reports.tsx'
import classes from './set-for-next-time.module.css'

type Set = Output<typeof homePractice.ofSession>['set']

/** What the group takes home from this session. */
export function SetForNextTime({ sessionId, set }: { readonly sessionId: string; readonly set: Set }) {
  /** The version that was read; a newer one is shown before it is replaced. */
  const [read, setRead] = useState(set?.version ?? 0)
  const form = useCallForm({
    initial: { words: set?.words ?? '', plannedTimes: set ? String(set.plannedTimes) : '' },
    schema: homePractice.set.input,
    input: ({ words, plannedTimes }) => ({
      sessionId,
      words,
      plannedTimes: typedNumber(plannedTimes),
      version: read,
    }),
    send: window.grove.homePractice.set,
    refresh: [homePracticeKey(sessionId)],
    reasons: homePracticeReasons,
    say: (path, { fault }) =>
      path === 'plannedTimes' && fault === 'not-a-number' ? 'Type how often, in digits.' : undefined,
    onSaved: ({ version }, values) => {
      setRead(version)
      form.fields.resetDirty(values)
      sayDone('Home practice set')
    },
  })
  const newer = form.failure?.code === 'conflict' && set !== null && set.version !== read ? set : null
  const field = form.fields.getInputProps
  return (
    <Section title="Until next time">
      <LeaveGuard when={form.touched} />
      <CallForm form={form} action={read === 0 ? 'Set it' : 'Save the change'}>
        <Stack gap="md">
          <div className={classes.fields}>
            <TextInput
              id={nextWordsId}
              label="What everybody does at home"
              description="One sentence for the whole group, without names."
              autoComplete="off"
              {...field('words')}
            />
            <TextInput
              label="How often"
              description="Times until the next session."
              inputMode="numeric"
              autoComplete="off"
              {...field('plannedTimes')}
            />
          </div>
          {newer && (
            <Notice tone="attention" title="Somebody else set this meanwhile.">
              It now reads: <span dir="auto">{newer.words}</span> ({newer.plannedTimes} times).{' '}
              <Button size="compact-sm" variant="default" onClick={() => setRead(newer.version)}>
                I have read it, mine shall replace it
              </Button>
            </Notice>
          )}
        </Stack>
      </CallForm>
    </Section>
  )
}
