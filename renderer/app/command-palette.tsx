import { Spotlight, spotlight } from '@mantine/spotlight'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { Keys } from '../ui/keys.tsx'
import classes from './command-palette.module.css'
import { type Command, useOfferedCommands } from './commands.ts'

export const paletteId = 'palette'
export const openCommandPalette = (): void => spotlight.open()

const groups: readonly Command['group'][] = ['Do', 'Go to', 'Grove']

/** Ctrl K: everything that can be done from here, by typing a part of its name. */
export function CommandPalette() {
  const commands = useOfferedCommands()
  const actions = groups.map((group) => ({
    group,
    actions: commands
      .filter((command) => command.group === group && command.id !== paletteId)
      .map(({ id, label, keys, run }) => ({
        id,
        label,
        onClick: run,
        ...(keys ? { rightSection: <Keys of={keys} /> } : {}),
      })),
  }))
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      nothingFound="No command is called that."
      scrollable
      title="Commands"
      classNames={{ header: classes.title ?? '' }}
      overlayProps={{ backgroundOpacity: 0.4, blur: 2 }}
      maxHeight={420}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      radius="lg"
      searchProps={{
        placeholder: 'What do you want to do?',
        'aria-label': 'What do you want to do?',
        leftSection: <IconSearch size={20} stroke={1.5} />,
      }}
    />
  )
}
