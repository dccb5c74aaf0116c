import { Button } from '@mantine/core'
import { type ClosureField, closureFields } from '../../preload/contract/closure.ts'
import { anotherMember } from '../../preload/contract/notes.ts'
import type { ClosureDesk } from './closure-desk.ts'
import type { Finding } from './closure-queries.ts'
import { withoutName } from './standing-findings.ts'

/** One key takes a name out of the user's own words. */
export function TakeOut({ finding, desk }: { readonly finding: Finding; readonly desk: ClosureDesk }) {
  const field = closureFields.find((known): known is ClosureField => known === finding.field)
  if (!field) return null
  return (
    <Button
      variant="default"
      size="compact-xs"
      onClick={() => desk.type(field, withoutName(desk.state().words[field], finding.words ?? ''))}
    >
      Write “{anotherMember}”
    </Button>
  )
}
