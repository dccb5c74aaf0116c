import { TabLink, TabLinks } from '../ui/tab-links.tsx'

export function ReportTabs() {
  return (
    <TabLinks label="Reports">
      <TabLink to="/reports">Groups</TabLink>
      <TabLink to="/reports/outcome">Outcome report</TabLink>
    </TabLinks>
  )
}
