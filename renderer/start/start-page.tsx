import { useSignedIn } from '../app/door-provider.tsx'
import { useCountry } from '../ui/country.tsx'
import { dayInWords, today } from '../ui/day.ts'
import { Page } from '../ui/page.tsx'
import { FacilitatorStart } from './facilitator-start.tsx'
import { greeting } from './greeting.ts'
import { ManagerStart } from './manager-start.tsx'

/** What waits for the user: sessions for those who run groups, figures for the manager. */
export function StartPage() {
  const { role } = useSignedIn()
  const country = useCountry()
  const now = new Date()
  return (
    <Page title={greeting(now)} description={dayInWords(today(now), country)}>
      {role === 'manager' ? <ManagerStart /> : <FacilitatorStart />}
    </Page>
  )
}
