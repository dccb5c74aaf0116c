import { type ReactNode, useState } from 'react'
import type { SignedIn } from '../../preload/contract/vault.ts'
import { useDelayed } from '../ui/use-delayed.ts'
import { MakeDemo } from './demo-door.tsx'
import { DoorFailure } from './door-failure.tsx'
import { DoorPage } from './door-page.tsx'
import { type DoorState, useDoor, useLocked } from './door-queries.ts'
import { Join } from './join.tsx'
import { Recover } from './recover.tsx'
import { SetUp } from './set-up.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { Welcome } from './welcome.tsx'

/** Everything before somebody is signed in, and nothing after it: then its children stand alone. */
export function FrontDoor({ children }: { readonly children: (signedIn: SignedIn) => ReactNode }) {
  const locked = useLocked()
  const door = useDoor()
  if (locked)
    return <DoorPage title="Grove is locked">The records are closed. The sign-in screen comes in a moment.</DoorPage>
  if (door.error) return <DoorFailure failure={door.error.failure} onRetry={() => void door.refetch()} />
  if (!door.data) return <OneMoment />
  if (door.data.signedIn) return children(door.data.signedIn)
  if (door.data.vault === 'none') return door.data.demoUsers ? <MakeDemo /> : <NoVault />
  return <Vault door={door.data} />
}

/** Most starts are over before this is seen. */
function OneMoment() {
  return useDelayed(true, 400) ? <DoorPage title="One moment">The vault is being looked at.</DoorPage> : null
}

function NoVault() {
  const [settingUp, setSettingUp] = useState(false)
  return settingUp ? <SetUp onBack={() => setSettingUp(false)} /> : <Welcome onSetUp={() => setSettingUp(true)} />
}

type Way = 'sign-in' | 'join' | 'recover'

function Vault({ door }: { readonly door: DoorState }) {
  const [way, setWay] = useState<Way>('sign-in')
  const [userId, setUserId] = useState<string | null>(door.users.length === 1 ? (door.users[0]?.userId ?? null) : null)
  const [recovered, setRecovered] = useState(false)
  const back = () => setWay('sign-in')
  switch (way) {
    case 'join':
      return <Join users={door.users} onBack={back} />
    case 'recover':
      return (
        <Recover
          users={door.users}
          userId={userId}
          onUser={setUserId}
          onBack={back}
          onDone={() => {
            setRecovered(true)
            back()
          }}
        />
      )
    default:
      return (
        <SignInPage
          door={door}
          userId={userId}
          onUser={setUserId}
          recovered={recovered}
          onJoin={() => setWay('join')}
          onRecover={() => setWay('recover')}
        />
      )
  }
}
