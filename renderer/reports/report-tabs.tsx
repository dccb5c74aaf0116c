import { useSignedIn } from '../app/door-provider.tsx'
import { TabLink, TabLinks } from '../ui/tab-links.tsx'

/** The outcome report is the owner's (see the contract of reports); for the others there is one screen and no row. */
export function ReportTabs() {
  const { role } = useSignedIn()
  if (role !== 'owner') return null
  return (
    <TabLinks label="Reports">
      <TabLink to="/reports">Groups</TabLink>
      <TabLink to="/reports/outcome">Outcome report</TabLink>
    </TabLinks>
  )
}
