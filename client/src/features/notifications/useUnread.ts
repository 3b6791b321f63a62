import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, onBeforeUnmount, watch } from 'vue'
import { follow } from '@/api/live'
import { session } from '@/app/session'
import { countUnread, notification_key } from './calls'

// How much this person has not read; moves by itself while the page is open.
export function useUnread() {
  const queries = useQueryClient()
  const query = useQuery({ queryKey: [...notification_key, 'count'], queryFn: countUnread })
  const refresh = () => void queries.invalidateQueries({ queryKey: notification_key })

  let leave = () => {}
  watch(
    () => session.current?.account_id,
    (account_id) => {
      leave()
      leave = account_id
        ? follow({
            topics: [`account:${account_id}`],
            hear: refresh,
            poll: refresh,
            poll_every_ms: 60_000,
          })
        : () => {}
    },
    { immediate: true },
  )
  onBeforeUnmount(() => leave())
  return computed(() => query.data.value?.unread ?? 0)
}
