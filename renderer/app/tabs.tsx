import { createContext, useContext } from 'react'
import { TabLink } from '../ui/tab-links.tsx'
import { useSignedIn } from './door-provider.tsx'
import type { Tab } from './feature.ts'

// The frames stand below the list of features in the house of imports, so the list comes to them from above.
const TabsContext = createContext<readonly Tab[]>([])
export const TabsProvider = TabsContext.Provider

/** The screens of a thing that features bring, for those whose role opens them. */
export function TabsOf(props: { readonly thing: Tab['of']; readonly params: Readonly<Record<string, string>> }) {
  const { role } = useSignedIn()
  const shown = useContext(TabsContext).filter(({ of, roles }) => of === props.thing && roles.includes(role))
  return shown.map(({ label, to }) => (
    <TabLink key={to} to={to} params={props.params}>
      {label}
    </TabLink>
  ))
}
