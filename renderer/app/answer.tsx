import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from '../ui/loading.tsx'
import type { CallFailure } from './call.ts'
import { FailureNotice } from './failure-notice.tsx'
import type { ReasonTexts } from './failure-text.ts'

/** What a query has: its value, the lines where it will stand, or what went wrong and a way to try again. */
export function Answer<T>(props: {
  readonly query: Pick<UseQueryResult<T, CallFailure>, 'data' | 'error' | 'refetch'>
  readonly reasons?: ReasonTexts
  readonly loadingLines?: number
  readonly children: (value: T) => ReactNode
}) {
  const { data, error, refetch } = props.query
  if (error) return <FailureNotice error={error} reasons={props.reasons} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading lines={props.loadingLines ?? 4} />
  return props.children(data)
}
