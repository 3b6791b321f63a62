import { useQuery } from '@tanstack/vue-query'
import { computed, type ComputedRef } from 'vue'
import { queueSizes } from '@/features/moderation/calls'
import { session } from './session'

const every_ms = 60_000

// Things to do, by place in the navigation. Never news, only what waits for this person.
export function waitingCounts(): ComputedRef<Record<string, number>> {
  const reviews = computed(() => ['reviewer', 'organiser'].includes(session.current?.role ?? ''))
  const sizes = useQuery({
    queryKey: ['review', 'sizes'],
    queryFn: queueSizes,
    enabled: reviews,
    refetchInterval: every_ms,
  })
  return computed(() => {
    const waiting = sizes.data.value
    return waiting
      ? { review: Object.values(waiting).reduce((sum, size) => sum + size, 0) }
      : ({} as Record<string, number>)
  })
}
