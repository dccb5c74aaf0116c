import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import type { SignedIn } from '../../preload/contract/vault.ts'
import { CountryProvider } from '../ui/country.tsx'
import { doorKey } from './query-client.ts'

const SignedInContext = createContext<SignedIn | null>(null)

/** Everything below it belongs to a signed-in user. */
export function DoorProvider({ signedIn, children }: { readonly signedIn: SignedIn; readonly children: ReactNode }) {
  return (
    <SignedInContext.Provider value={signedIn}>
      <CountryProvider value={signedIn.country}>{children}</CountryProvider>
    </SignedInContext.Provider>
  )
}

/** Who is signed in, with role, practice and the state of the door. */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext)
  if (!signedIn) throw new Error('useSignedIn below DoorProvider only')
  return signedIn
}

/** Asks the door for its state anew: after entering or leaving the room view, or a change of the practice. */
export function useRefreshDoor(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: doorKey })
}
