import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { groups } from '../../preload/contract/groups.ts'
import type { Programme } from '../../preload/contract/programmes.ts'
import type { User } from '../../preload/contract/users.ts'
import { Answer } from '../app/answer.tsx'
import { CallForm } from '../app/call-form.tsx'
import { useCommands } from '../app/commands.ts'
import { useSignedIn } from '../app/door-provider.tsx'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { sayDone } from '../ui/say-done.ts'
import { TextLink } from '../ui/text-link.tsx'
import { typedNumber } from '../ui/typed-number.ts'
import classes from './form-group.module.css'
import { GroupFields } from './group-fields.tsx'
import { useFacilitators, useProgrammes } from './group-queries.ts'
import { groupReasons, newGroup, sayGroupFault } from './group-values.ts'
import { SchedulePreview } from './schedule.tsx'

export function FormGroup() {
  const programmes = useProgrammes()
  const facilitators = useFacilitators()
  return (
    <Page
      title="Form a group"
      above={<TextLink to="/groups">← Groups</TextLink>}
      description="Grove plans one session a week for every session of the curriculum. Each can be moved later."
    >
      <Answer query={programmes} loadingLines={8}>
        {(all) => (
          <Answer query={facilitators} loadingLines={8}>
            {(users) => <GroupForm programmes={all} facilitators={users} />}
          </Answer>
        )}
      </Answer>
    </Page>
  )
}

function GroupForm(props: { readonly programmes: readonly Programme[]; readonly facilitators: readonly User[] }) {
  const { userId } = useSignedIn()
  const navigate = useNavigate()
  const [initial] = useState(() => newGroup(props.programmes, userId))
  const form = useCallForm({
    initial,
    schema: groups.form.input,
    input: (values) => ({
      ...values,
      capacity: typedNumber(values.capacity),
      minutes: typedNumber(values.minutes),
    }),
    send: window.grove.groups.form,
    say: sayGroupFault,
    reasons: groupReasons,
    refresh: [['groups'], ['sessions'], ['reports']],
    onSaved: ({ groupId }) => {
      sayDone('The group is formed')
      void navigate({ to: '/groups/$groupId/members', params: { groupId }, replace: true, ignoreBlocker: true })
    },
  })
  useCommands([
    { id: 'form the group', label: 'Form the group', group: 'Do', keys: 'mod+Enter', run: () => form.submit() },
  ])
  const { programmeId, firstDate, startTime } = form.fields.values
  const programme = props.programmes.find((one) => one.programmeId === programmeId)
  return (
    <>
      <LeaveGuard when={form.touched} />
      <CallForm
        form={form}
        action="Form the group"
        beside={
          <LinkButton to="/groups" variant="subtle" color="gray">
            Cancel
          </LinkButton>
        }
      >
        <div className={classes.sides}>
          <GroupFields form={form} programmes={props.programmes} facilitators={props.facilitators} />
          <SchedulePreview steps={programme?.steps ?? []} firstDate={firstDate} startTime={startTime} />
        </div>
      </CallForm>
    </>
  )
}
