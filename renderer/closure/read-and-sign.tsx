import { Button, Tabs, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { closureForms } from '../../preload/contract/closure.ts'
import type { Failure } from '../../preload/contract/failure.ts'
import { Answer } from '../app/answer.tsx'
import { useCommands } from '../app/commands.ts'
import { ConfirmPassphrase } from '../app/confirm-passphrase.tsx'
import { FailureNotice } from '../app/failure-notice.tsx'
import { focusFirstWrong } from '../app/use-call-form.ts'
import { Keys } from '../ui/keys.tsx'
import { Page } from '../ui/page.tsx'
import { sayDone } from '../ui/say-done.ts'
import { AlsoDone } from './also-done.tsx'
import { ClosureFindings } from './closure-findings.tsx'
import { type ClosurePlan, checkedPlan } from './closure-plan.ts'
import { type AlsoDone as Also, afterSigning, type Prepared, usePreview } from './closure-queries.ts'
import { closureReasons } from './closure-reasons.ts'
import { closureFormWords } from './closure-words.ts'
import classes from './read-and-sign.module.css'
import { VersionSheet } from './version-sheet.tsx'
import { whatSigningDoes } from './what-signing-does.ts'

const nothingElse: Also = { endEnrolment: null, followUps: [] }

/** The second half of closing: both versions as they will be printed, what signing does besides, and the signature. */
export function ReadAndSign(props: {
  readonly enrolmentId: string
  readonly prepared: Prepared
  readonly plan: ClosurePlan
  readonly onPlan: (plan: ClosurePlan) => void
  readonly onBack: () => void
}) {
  const { enrolmentId, prepared, plan, onPlan, onBack } = props
  const { participantId, drawn, findings, endedWith } = prepared
  const [asked, setAsked] = useState(false)
  const [signing, setSigning] = useState<{ readonly readHash: string } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const client = useQueryClient()
  const navigate = useNavigate()
  const { also, shown, faults } = checkedPlan(enrolmentId, plan)
  const query = usePreview(enrolmentId, shown)
  const blocked = findings.some(({ blocks }) => blocks)

  const sign = async () => {
    setAsked(true)
    setFailure(null)
    if (!also) {
      requestAnimationFrame(() => focusFirstWrong(document.querySelector('main')))
      return
    }
    // Somebody quick signs a day that was typed just now: what it changes in the versions is on its way.
    const { data } = query.isFetching ? await query.refetch({ cancelRefetch: false }) : query
    if (data && !blocked) setSigning({ readHash: data.readHash })
  }
  useCommands([
    { id: 'sign closure', label: 'Sign the closure summary', group: 'Do', keys: 'mod+Enter', run: () => void sign() },
    { id: 'write closure', label: 'Change the words', group: 'Do', run: onBack },
  ])
  const send = async (passphrase: string) => {
    const result = await window.grove.closure.sign({
      enrolmentId,
      readHash: signing?.readHash ?? '',
      ...(also ?? nothingElse),
      passphrase,
    })
    if (!result.ok && result.failure.code === 'not-possible') {
      // What is new has to be read before it can be signed.
      setSigning(null)
      setFailure(result.failure)
      await client.invalidateQueries({ queryKey: ['closure'] })
    }
    return result
  }
  const signed = async () => {
    setSigning(null)
    sayDone('The closure summary is signed')
    await navigate({ to: '/participants/$participantId/closure', params: { participantId } })
    await Promise.all(afterSigning.map((queryKey) => client.invalidateQueries({ queryKey })))
  }
  return (
    <Page
      title="Read and sign"
      width="wide"
      description={`Closure summary of ${drawn.name}, both versions as they will be printed`}
      secondary={
        <Button variant="default" onClick={onBack}>
          Change the words
        </Button>
      }
      action={
        <Button onClick={() => void sign()} disabled={blocked} rightSection={<Keys of="mod+Enter" />}>
          Sign
        </Button>
      }
    >
      <div className={classes.parts}>
        <ClosureFindings prepared={prepared} findings={findings} />
        {failure && <FailureNotice error={failure} reasons={closureReasons} />}
        <AlsoDone plan={plan} onChange={onPlan} endedWith={endedWith} faults={asked ? faults : {}} />
        <Answer query={query} reasons={closureReasons} loadingLines={10}>
          {(preview) => (
            <div>
              {plan.endEnrolment === null && (
                <Text size="sm" c="dimmed" mb="sm">
                  Until you choose how it ended, the versions say that the enrolment goes on.
                </Text>
              )}
              <Tabs defaultValue="clinician" keepMounted={false}>
                <Tabs.List aria-label="Versions">
                  {closureForms.map((form) => (
                    <Tabs.Tab key={form} value={form}>
                      {closureFormWords[form]}
                    </Tabs.Tab>
                  ))}
                </Tabs.List>
                {closureForms.map((form) => (
                  <Tabs.Panel key={form} value={form} pt="md">
                    <VersionSheet
                      form={form}
                      sections={preview[form]}
                      measures={drawn.measures}
                      leftOut={preview.leftOut[form]}
                    />
                  </Tabs.Panel>
                ))}
              </Tabs>
            </div>
          )}
        </Answer>
      </div>
      <ConfirmPassphrase
        opened={signing !== null}
        onClose={() => setSigning(null)}
        title="Sign the closure summary"
        action="Sign"
        send={send}
        onDone={() => void signed()}
        reasons={closureReasons}
      >
        Your signature freezes both versions as you read them. It also does this, and nothing else:
        <ul className={classes.does}>
          {whatSigningDoes(also ?? nothingElse).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </ConfirmPassphrase>
    </Page>
  )
}
