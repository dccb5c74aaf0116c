import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { type Release, ReleaseFile } from '../app/release-file.tsx'
import { sayDone } from '../ui/say-done.ts'
import { safetyReasons } from './safety-reasons.ts'

type Props = {
  readonly participantId: string
  readonly name: string
  readonly version: number
}

/** The version that is shown, on one page, for the participant or somebody they trust. */
export function SavePlan({ participantId, name, version }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button mt="md" variant="default" onClick={() => setOpened(true)}>
        Save as PDF
      </Button>
      {opened && (
        <SavePlanDialog participantId={participantId} name={name} version={version} onClose={() => setOpened(false)} />
      )}
    </>
  )
}

function SavePlanDialog({ participantId, name, version, onClose }: Props & { readonly onClose: () => void }) {
  /** Asked only once the guard found a name, as when the plan was agreed. */
  const [marked, setMarked] = useState(false)
  const [ownPeople, setOwnPeople] = useState(false)
  const send = async (release: Release) => {
    const result = await window.grove.safety.export({
      participantId,
      version,
      ownPeople,
      ...release,
    })
    if (result.ok) sayDone('The safety plan is saved')
    else if (result.failure.reason === 'names-a-member') setMarked(true)
    return result
  }
  return (
    <ReleaseFile
      opened
      onClose={onClose}
      title="Save the safety plan as PDF"
      name="safety-plan"
      lockable
      send={send}
      reasons={safetyReasons}
      recipient="The participant"
    >
      The PDF holds this version of the plan on one page. Its file name says nothing about the participant.
      {marked && (
        <Checkbox
          mt="md"
          label={`The names in this plan are of people in ${name}’s own life`}
          description="They only share a first or a family name with somebody in the group. Full names and telephone numbers of group members stay refused."
          checked={ownPeople}
          onChange={(event) => setOwnPeople(event.currentTarget.checked)}
        />
      )}
    </ReleaseFile>
  )
}
