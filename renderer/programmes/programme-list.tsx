import { Button } from '@mantine/core'
import IconStairs from '@tabler/icons-react/dist/esm/icons/IconStairs.mjs'
import { useState } from 'react'
import type { Programme } from '../../preload/contract/programmes.ts'
import { Answer } from '../app/answer.tsx'
import { useCommands } from '../app/commands.ts'
import { useSignedIn } from '../app/door-provider.tsx'
import { useProgrammes } from '../app/use-programmes.ts'
import { ArrowRows } from '../ui/arrow-rows.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { RowLink } from '../ui/row-link.tsx'
import { AddProgramme } from './add-programme.tsx'
import { totalWords } from './curriculum-values.ts'

export function ProgrammeList() {
  const query = useProgrammes()
  const mayAdd = useSignedIn().role !== 'manager'
  const [adding, setAdding] = useState(false)
  useCommands(
    mayAdd
      ? [{ id: 'add a programme', label: 'Add a programme', group: 'Do', keys: 'N', run: () => setAdding(true) }]
      : [],
  )
  return (
    <Page
      title="Programmes"
      description="A programme is a curriculum of steps. Groups are formed from it."
      action={mayAdd && <Button onClick={() => setAdding(true)}>Add a programme</Button>}
    >
      <AddProgramme opened={adding} onClose={() => setAdding(false)} />
      <Answer query={query}>
        {(programmes) =>
          programmes.length === 0 ? (
            <EmptyState icon={IconStairs} title="There is no programme yet.">
              A new one begins with the eleven steps of a resilience group, which can be changed.
            </EmptyState>
          ) : (
            <ArrowRows>
              <DataTable
                caption="Programmes"
                columns={columns}
                rows={programmes}
                rowKey={({ programmeId }) => programmeId}
              />
            </ArrowRows>
          )
        }
      </Answer>
    </Page>
  )
}

const columns: readonly Column<Programme>[] = [
  {
    key: 'name',
    header: 'Programme',
    cell: ({ programmeId, name }) => (
      <RowLink to="/programmes/$programmeId" params={{ programmeId }}>
        {name}
      </RowLink>
    ),
  },
  { key: 'curriculum', header: 'Curriculum', width: '55%', cell: ({ steps }) => totalWords(steps) },
]
