import { useLocation, useRouter } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { CommandPalette, openCommandPalette, paletteId } from './command-palette.tsx'
import { useCommands } from './commands.ts'
import { useSignedIn } from './door-provider.tsx'
import { navigation, tabs } from './features.ts'
import { IdleWarning } from './idle-warning.tsx'
import { KeyboardHelp } from './keyboard-help.tsx'
import { lockGrove } from './lock-grove.ts'
import { NavigationPanel } from './navigation-panel.tsx'
import { NotYourRole } from './not-your-role.tsx'
import classes from './practice-frame.module.css'
import { PreferencesModal } from './preferences-modal.tsx'
import { RoomFrame } from './room-frame.tsx'
import { SignInNotices } from './sign-in-notices.tsx'
import { TabsProvider } from './tabs.tsx'
import { useKeyboard } from './use-keyboard.ts'
import { useStillHere } from './use-still-here.ts'

type OpenModal = 'keyboard' | 'preferences' | null

/** What stands around every screen of a signed-in user. */
export function PracticeFrame({ children }: { readonly children: ReactNode }) {
  const signedIn = useSignedIn()
  const router = useRouter()
  const path = useLocation({ select: ({ pathname }) => pathname })
  const [modal, setModal] = useState<OpenModal>(null)
  const entries = navigation.filter(({ roles }) => roles.includes(signedIn.role))
  const here = navigation.find(({ to }) => isBelow(path, to))
  const inRoom = signedIn.state === 'room'
  const close = () => setModal(null)

  useStillHere()
  useKeyboard()
  useCommands([
    ...(inRoom
      ? []
      : entries.map(({ label, to }, i) => ({
          id: `go ${to}`,
          label,
          group: 'Go to' as const,
          ...(i < 9 ? { keys: `mod+${i + 1}` } : {}),
          run: () => void router.navigate({ to }),
        }))),
    { id: paletteId, label: 'Find a command', group: 'Grove', keys: 'mod+K', run: openCommandPalette },
    { id: 'lock', label: 'Lock Grove', group: 'Grove', keys: 'mod+L', run: lockGrove },
    { id: 'preferences', label: 'Preferences', group: 'Grove', keys: 'mod+,', run: () => setModal('preferences') },
    { id: 'keyboard', label: 'Keyboard shortcuts', group: 'Grove', keys: '?', run: () => setModal('keyboard') },
  ])

  return (
    <>
      <button type="button" className={classes.skip} onClick={skipToMain}>
        Skip to content
      </button>
      <IdleWarning />
      <CommandPalette />
      <KeyboardHelp opened={modal === 'keyboard'} onClose={close} />
      <PreferencesModal opened={modal === 'preferences'} onClose={close} />
      {inRoom ? (
        <RoomFrame />
      ) : (
        <div className={classes.frame}>
          <NavigationPanel
            entries={entries}
            here={here}
            onPreferences={() => setModal('preferences')}
            onKeyboard={() => setModal('keyboard')}
          />
          <main id="main" tabIndex={-1} className={classes.main}>
            <SignInNotices />
            {here && !here.roles.includes(signedIn.role) ? (
              <NotYourRole />
            ) : (
              <TabsProvider value={tabs}>{children}</TabsProvider>
            )}
          </main>
        </div>
      )}
    </>
  )
}

const isBelow = (path: string, to: string) => path === to || (to !== '/' && path.startsWith(`${to}/`))

// No link: the hash belongs to the router.
const skipToMain = () => document.getElementById('main')?.focus()
