import IconMapQuestion from '@tabler/icons-react/dist/esm/icons/IconMapQuestion.mjs'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'

/** No screen has this address. */
export function NotThere() {
  return (
    <Page title="Nothing here">
      <EmptyState
        icon={IconMapQuestion}
        title="There is no such screen."
        action={
          <LinkButton to="/" variant="default">
            Back to the start
          </LinkButton>
        }
      >
        The screen you looked for is not there, or not any more.
      </EmptyState>
    </Page>
  )
}
