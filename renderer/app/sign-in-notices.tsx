import { Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Notice } from '../ui/notice.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { useSignedIn } from './door-provider.tsx'
import classes from './sign-in-notices.module.css'

type Line = { readonly id: string; readonly alarming: boolean; readonly words: ReactNode }

/** What a user should know after signing in: tries of others, a recovery, people who wait. Each is put away by hand. */
export function SignInNotices() {
  const { auditBroken, failedUnlocks, passphraseSetAnew, waitingRequests } = useSignedIn()
  const [putAway, setPutAway] = useState<readonly string[]>([])
  const notices: Line[] = []
  if (auditBroken)
    notices.push({
      id: 'audit',
      alarming: true,
      words:
        'The audit does not fit what it was when you last locked Grove: entries are missing or were changed from outside. Tell the owner today.',
    })
  if (passphraseSetAnew)
    notices.push({
      id: 'set-anew',
      alarming: true,
      words:
        'Your passphrase was set anew since you last used this computer, for example with your recovery code. If that was not you, tell the owner today. Is the sheet with the code still only yours?',
    })
  if (failedUnlocks > 0)
    notices.push({
      id: 'failed',
      alarming: true,
      words: `${failedUnlocks === 1 ? 'A wrong passphrase was' : `${failedUnlocks} wrong passphrases were`} typed on this computer since the last sign-in. If that was not you or a colleague, tell the owner.`,
    })
  if (waitingRequests > 0)
    notices.push({
      id: 'waiting',
      alarming: false,
      words: (
        <>
          {waitingRequests === 1 ? 'One person asks' : `${waitingRequests} people ask`} to join the practice.{' '}
          <TextLink to="/users">Look at the requests</TextLink>
        </>
      ),
    })
  const shown = notices.filter(({ id }) => !putAway.includes(id))
  if (shown.length === 0) return null
  return (
    <Stack gap="sm" className={classes.notices ?? ''} role="region" aria-label="Notices">
      {shown.map(({ id, alarming, words }) => (
        <Notice key={id} tone={alarming ? 'attention' : 'info'} onClose={() => setPutAway([...putAway, id])}>
          {words}
        </Notice>
      ))}
    </Stack>
  )
}
