import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'

/** A screen of another role, reached by an address. The door would refuse its calls anyway. */
export function NotYourRole() {
  return (
    <Page title="Not part of your role">
      <EmptyState
        icon={IconLock}
        title="Your role does not include this screen."
        action={
          <LinkButton to="/" variant="default">
            Back to the start
          </LinkButton>
        }
      >
        If you need it for your work, ask the owner of the practice.
      </EmptyState>
    </Page>
  )
}
