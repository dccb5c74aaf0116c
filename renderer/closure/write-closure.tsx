import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useCommands } from '../app/commands.ts'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useBeforeLock } from '../app/use-before-lock.ts'
import { Keys } from '../ui/keys.tsx'
import { Page } from '../ui/page.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { TextLink } from '../ui/text-link.tsx'
import type { ClosureDesk } from './closure-desk.ts'
import { ClosureFindings } from './closure-findings.tsx'
import { type Prepared, prepareKey } from './closure-queries.ts'
import { DrawnTogether } from './drawn-together.tsx'
import { OwnWords } from './own-words.tsx'
import { ownText, standingFindings } from './standing-findings.ts'
import { TakeOut } from './take-out.tsx'
import classes from './write-closure.module.css'

/** The first half of closing: what is drawn together on the left, the user's own words on the right. */
export function WriteClosure(props: {
  readonly enrolmentId: string
  readonly prepared: Prepared
  readonly desk: ClosureDesk
  readonly onRead: () => void
}) {
  const { enrolmentId, prepared, desk, onRead } = props
  const { participantId, drawn, findings, signed } = prepared
  const { words } = useSyncExternalStore(desk.subscribe, desk.state)
  const client = useQueryClient()
  useBeforeLock(desk.flush)
  useEffect(() => () => void desk.flush(), [desk])

  const read = async () => {
    await desk.flush()
    if (desk.hasUnsaved()) return
    await client.invalidateQueries({ queryKey: prepareKey(enrolmentId) })
    onRead()
  }
  useCommands([{ id: 'read closure', label: 'Read and sign', group: 'Do', keys: 'mod+Enter', run: () => void read() }])
  const unsaved = async () => {
    await desk.flush()
    return desk.hasUnsaved()
  }
  const [newest] = signed
  return (
    <Page
      title="Close the treatment"
      width="wide"
      description={
        newest
          ? `${drawn.name} in ${drawn.groupName}. Version ${newest.version} is signed; this becomes the next one.`
          : `${drawn.name} in ${drawn.groupName}`
      }
      above={
        <TextLink to="/participants/$participantId/closure" params={{ participantId }}>
          ← {drawn.name}
        </TextLink>
      }
      action={
        <SubmitButton type="button" busy={false} onClick={() => void read()} rightSection={<Keys of="mod+Enter" />}>
          Read and sign
        </SubmitButton>
      }
    >
      <LeaveGuard when={unsaved} />
      <ClosureFindings
        prepared={prepared}
        findings={standingFindings(findings, words)}
        mend={(finding) => ownText(finding, words) !== null && <TakeOut finding={finding} desk={desk} />}
      />
      <div className={classes.halves}>
        <div>
          <DrawnTogether facts={drawn} />
        </div>
        <div>
          <OwnWords desk={desk} />
        </div>
      </div>
    </Page>
  )
}
