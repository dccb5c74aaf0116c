import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import type { Result } from '../../preload/contract/failure.ts'
import { call } from './call.ts'

type PageOf<R> = { readonly rows: readonly R[]; readonly next: string | null }

/**
 * A long list, page by page. Give `query` to `Answer`; `data` are all the rows so far. While another search is on its
 * way the rows of the one before stay.
 */
export function usePages<R>(queryKey: QueryKey, fetchAfter: (after: string | null) => Promise<Result<PageOf<R>>>) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => call(fetchAfter(pageParam)),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    select: ({ pages }) => pages.flatMap((page) => page.rows),
  })
  return {
    query,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    showMore: () => void query.fetchNextPage(),
  }
}
