import { Button, Text, Tooltip, UnstyledButton } from '@mantine/core'
import IconAdjustments from '@tabler/icons-react/dist/esm/icons/IconAdjustmentsHorizontal.mjs'
import IconKeyboard from '@tabler/icons-react/dist/esm/icons/IconKeyboard.mjs'
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { Link } from '@tanstack/react-router'
import { GroveMark } from '../ui/grove-mark.tsx'
import { Keys } from '../ui/keys.tsx'
import { openCommandPalette } from './command-palette.tsx'
import { DemoMark } from './demo-mark.tsx'
import { useSignedIn } from './door-provider.tsx'
import type { NavigationEntry } from './feature.ts'
import { lockGrove } from './lock-grove.ts'
import classes from './navigation-panel.module.css'
import { roleName } from './role-name.ts'

/** The panel on the left: practice, screens, who is signed in, and the lock, always in the same place. */
export function NavigationPanel(props: {
  readonly entries: readonly NavigationEntry[]
  readonly here: NavigationEntry | undefined
  readonly onPreferences: () => void
  readonly onKeyboard: () => void
}) {
  const { displayName, practiceName, role } = useSignedIn()
  return (
    <aside className={classes.panel} aria-label="Practice">
      <div className={classes.practice}>
        <GroveMark size={30} />
        <Text fw={600} lineClamp={2} lh={1.25}>
          {practiceName}
        </Text>
        <div className={classes.demo}>
          <DemoMark />
        </div>
      </div>
      <UnstyledButton className={classes.find ?? ''} onClick={openCommandPalette}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span>Find</span>
        <Keys of="mod+K" />
      </UnstyledButton>
      <nav aria-label="Main" className={classes.entries}>
        {props.entries.map((entry) => (
          <Link
            key={entry.to}
            to={entry.to}
            className={classes.entry ?? ''}
            aria-current={entry === props.here ? 'page' : undefined}
          >
            <entry.icon size={19} stroke={1.6} aria-hidden />
            {entry.label}
          </Link>
        ))}
      </nav>
      <div className={classes.foot}>
        <div className={classes.user}>
          <div className={classes.who}>
            <Text size="sm" fw={550} truncate>
              {displayName}
            </Text>
            <Text size="xs" c="dimmed">
              {roleName[role]}
            </Text>
          </div>
          <Tooltip label="Keyboard shortcuts (?)">
            <UnstyledButton className={classes.small ?? ''} aria-label="Keyboard shortcuts" onClick={props.onKeyboard}>
              <IconKeyboard size={19} stroke={1.6} aria-hidden />
            </UnstyledButton>
          </Tooltip>
          <Tooltip label="Preferences">
            <UnstyledButton className={classes.small ?? ''} aria-label="Preferences" onClick={props.onPreferences}>
              <IconAdjustments size={19} stroke={1.6} aria-hidden />
            </UnstyledButton>
          </Tooltip>
        </div>
        <Button
          variant="default"
          fullWidth
          justify="flex-start"
          classNames={{ label: classes.lockLabel ?? '' }}
          leftSection={<IconLock size={17} stroke={1.75} aria-hidden />}
          rightSection={<Keys of="mod+L" />}
          onClick={lockGrove}
        >
          Lock
        </Button>
      </div>
    </aside>
  )
}
