import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'

export interface Page<Item> {
  items: Item[]
  next_cursor?: string | null
  total?: number | null
}

// A list that the server hands out page by page: all items so far, and how to get the next ones.
// `is_worked_off`: it stays as it was fetched until it is asked for again, even when the person
// comes back from another window. `keeps_last`: while another question is on its way, the answer to
// the last one stays.
export function usePages<Item, More = unknown>(
  key: MaybeRefOrGetter<readonly unknown[]>,
  fetch: (cursor: string | undefined) => Promise<Page<Item> & More>,
  options: {
    enabled?: MaybeRefOrGetter<boolean>
    is_worked_off?: boolean
    keeps_last?: boolean
  } = {},
) {
  const query = useInfiniteQuery({
    queryKey: computed(() => toValue(key)),
    queryFn: ({ pageParam }) => fetch(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    enabled: computed(() => toValue(options.enabled) ?? true),
    refetchOnWindowFocus: !options.is_worked_off,
    refetchOnReconnect: !options.is_worked_off,
    placeholderData: options.keeps_last ? keepPreviousData : undefined,
  })
  const data = computed(() => query.data.value?.pages.flatMap((page) => page.items))
  return {
    data, // undefined until the first page is here
    first: computed(() => query.data.value?.pages[0]), // with what it says besides the items
    total: computed(() => query.data.value?.pages[0]?.total ?? undefined),
    error: query.error,
    isFetching: query.isFetching,
    refetch: query.refetch,
    has_more: query.hasNextPage,
    more: () => void query.fetchNextPage(),
    is_fetching_more: query.isFetchingNextPage,
  }
}
export type Pages<Item> = ReturnType<typeof usePages<Item>>
