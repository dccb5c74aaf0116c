import type { ReactNode } from 'react'
import type { Programme } from '../../preload/contract/programmes.ts'
import { Page } from '../ui/page.tsx'
import { TabLink, TabLinks } from '../ui/tab-links.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { Answer } from './answer.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { TabsOf } from './tabs.tsx'
import { useProgrammes } from './use-programmes.ts'

/** What stands around every screen of one programme: which it is, and the ways between its screens. */
export function ProgrammeFrame(props: {
  readonly programmeId: string
  readonly description: string
  readonly children: (programme: Programme) => ReactNode
}) {
  const { programmeId } = props
  const query = useProgrammes()
  const programme = query.data?.find((one) => one.programmeId === programmeId)
  return (
    <Page
      key={programmeId}
      title={programme?.name ?? 'Programme'}
      description={props.description}
      above={<TextLink to="/programmes">← Programmes</TextLink>}
    >
      <Answer query={query} loadingLines={8}>
        {() => {
          if (!programme) return <FailureNotice error={{ code: 'not-found' }} />
          return (
            <>
              <TabLinks label="This programme">
                <TabLink to="/programmes/$programmeId" params={{ programmeId }}>
                  Curriculum
                </TabLink>
                <TabsOf thing="programme" params={{ programmeId }} />
              </TabLinks>
              {props.children(programme)}
            </>
          )
        }}
      </Answer>
    </Page>
  )
}
