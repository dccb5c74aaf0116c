import { List, Text } from '@mantine/core'
import { DoorPage } from './door-page.tsx'
import { groupsOfFour } from './groups-of-four.ts'
import classes from './secret-words.module.css'
import { StepForm } from './step-form.tsx'

/** The recovery code, on the screen this once. No button copies it: it belongs on paper. */
export function CodeStep(props: {
  readonly step: { readonly number: number; readonly of: number }
  readonly code: string
  readonly onNext: () => void
  readonly onBack: () => void
}) {
  return (
    <DoorPage
      step={props.step}
      title="Write down your recovery code"
      description="It opens the records if you ever forget your passphrase. Without the passphrase and without this code they are lost: nobody can help, not even whoever made Grove."
    >
      <StepForm action="I have written it down" onSubmit={props.onNext} onBack={props.onBack}>
        <ol className={classes.code} aria-label="Recovery code">
          {groupsOfFour(props.code).map((group, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
            <li key={i}>{group}</li>
          ))}
        </ol>
        <List size="sm" spacing={4}>
          <List.Item>Write it by hand on a sheet of paper, group by group.</List.Item>
          <List.Item>
            Keep the sheet away from this computer, where nothing gets lost: a safe, a locked drawer.
          </List.Item>
          <List.Item>Take no picture of it and type it nowhere else.</List.Item>
        </List>
        <Text size="sm" c="dimmed">
          The letters I, L, O and U never occur: what looks like an O is a zero, and what looks like an I or an L is a
          one.
        </Text>
      </StepForm>
    </DoorPage>
  )
}
