import { Button, Group, Text } from '@mantine/core'
import classes from './two-texts.module.css'

/** Two versions of one text side by side. Nothing is lost before somebody chose. */
export function TwoTexts(props: {
  readonly mine: string
  readonly theirs: string
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
  readonly onKeepBoth: () => void
}) {
  return (
    <section aria-label="Two versions of this text" className={classes.both}>
      <Text size="sm" fw={600}>
        Somebody else saved this meanwhile. Which text shall stay?
      </Text>
      <div className={classes.texts}>
        <Version name="Yours" text={props.mine} />
        <Version name="Saved meanwhile" text={props.theirs} />
      </div>
      <Group gap="sm">
        <Button variant="default" size="xs" onClick={props.onKeepMine}>
          Keep mine
        </Button>
        <Button variant="default" size="xs" onClick={props.onTakeTheirs}>
          Take the other
        </Button>
        <Button variant="default" size="xs" onClick={props.onKeepBoth}>
          Keep both
        </Button>
      </Group>
    </section>
  )
}

function Version({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed" mb={2}>
        {name}
      </Text>
      <div className={classes.text}>{text === '' ? <Text c="dimmed">(empty)</Text> : text}</div>
    </div>
  )
}
