import { useParams } from '@tanstack/react-router'
import { useSignedIn } from '../app/door-provider.tsx'
import { ProgrammeFrame } from '../app/programme-frame.tsx'
import { CurriculumForm } from './curriculum-form.tsx'
import { CurriculumTable } from './curriculum-table.tsx'

export function ProgrammePage() {
  const { programmeId } = useParams({ from: '/programmes/$programmeId' })
  const mayChange = useSignedIn().role !== 'manager'
  return (
    <ProgrammeFrame
      programmeId={programmeId}
      description="Groups formed from now on follow this curriculum. Groups that run keep their sessions; a step that is renamed shows its new title there too."
    >
      {(programme) =>
        mayChange ? <CurriculumForm programme={programme} /> : <CurriculumTable programme={programme} />
      }
    </ProgrammeFrame>
  )
}
