import { Button } from '@mantine/core'
import type { Failure } from '../../preload/contract/failure.ts'
import { Notice } from '../ui/notice.tsx'
import { failureOf } from './call.ts'
import { failureText, type ReasonTexts } from './failure-text.ts'

/** What went wrong and what to do, in place. Takes a Failure or whatever a query threw. */
export function FailureNotice(props: {
  readonly error: unknown
  readonly reasons?: ReasonTexts | undefined
  readonly onRetry?: (() => void) | undefined
}) {
  const failure = isFailure(props.error) ? props.error : failureOf(props.error)
  const { title, advice } = failureText(failure, props.reasons)
  return (
    <Notice tone="danger" role="alert" title={title} failure={failure.code}>
      {advice}
      {props.onRetry && (
        <Button display="block" mt="sm" variant="default" size="xs" onClick={props.onRetry}>
          Try again
        </Button>
      )}
    </Notice>
  )
}

const isFailure = (error: unknown): error is Failure =>
  typeof error === 'object' && error !== null && 'code' in error && !(error instanceof Error)
