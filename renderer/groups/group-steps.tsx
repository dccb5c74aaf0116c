import IconFriends from '@tabler/icons-react/dist/esm/icons/IconFriends.mjs'
import { useParams } from '@tanstack/react-router'
import { Answer } from '../app/answer.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { GroupFrame } from './group-frame.tsx'
import { useGrid } from './group-queries.ts'
import { StepGrid } from './step-grid.tsx'

/** The way of each member through the steps. */
export function GroupSteps() {
  const { groupId } = useParams({ from: '/groups/$groupId/steps' })
  const query = useGrid(groupId)
  return (
    <GroupFrame groupId={groupId}>
      {() => (
        <Answer query={query} loadingLines={8}>
          {(grid) =>
            grid.members.length === 0 ? (
              <EmptyState icon={IconFriends} title="Nobody is enrolled yet.">
                Here stands who met which step, as soon as the group has members.
              </EmptyState>
            ) : (
              <StepGrid grid={grid} />
            )
          }
        </Answer>
      )}
    </GroupFrame>
  )
}
