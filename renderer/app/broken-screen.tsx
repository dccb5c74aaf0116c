import { Page } from '../ui/page.tsx'
import { FailureNotice } from './failure-notice.tsx'

/** A screen fell over while it was drawn: the rest of Grove, and the lock, stay usable. */
export function BrokenScreen({ reset }: { readonly reset: () => void }) {
  return (
    <Page title="This screen could not be shown">
      <FailureNotice error={{ code: 'unexpected' }} onRetry={reset} />
    </Page>
  )
}
