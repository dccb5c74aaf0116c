import { useParams } from '@tanstack/react-router'
import { Answer } from '../app/answer.tsx'
import { useSignedIn } from '../app/door-provider.tsx'
import { FailureNotice } from '../app/failure-notice.tsx'
import { TabsOf } from '../app/tabs.tsx'
import { Page } from '../ui/page.tsx'
import { TabLink, TabLinks } from '../ui/tab-links.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { CurriculumForm } from './curriculum-form.tsx'
import { CurriculumTable } from './curriculum-table.tsx'
import { useProgrammes } from './programme-queries.ts'

export function ProgrammePage() {
  const { programmeId } = useParams({ from: '/programmes/$programmeId' })
  const query = useProgrammes()
  const mayChange = useSignedIn().role !== 'manager'
  const programme = query.data?.find((one) => one.programmeId === programmeId)
  return (
    <Page
      key={programmeId}
      title={programme?.name ?? 'Programme'}
      description="Groups formed from now on follow this curriculum. Groups that run keep their sessions; a step that is renamed shows its new title there too."
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
              {mayChange ? <CurriculumForm programme={programme} /> : <CurriculumTable programme={programme} />}
            </>
          )
        }}
      </Answer>
    </Page>
  )
}
