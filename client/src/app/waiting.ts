import { useQuery } from '@tanstack/vue-query'
import { computed, type ComputedRef } from 'vue'
import { standings } from '@/features/moderation/calls'
import { session } from './session'

// Things to do, by place in the navigation. Never news, only what waits for this person.
export function waitingCounts(): ComputedRef<Record<string, number>> {
  const reviews = computed(() => ['reviewer', 'organiser'].includes(session.current?.role ?? ''))
  const queues = useQuery({ ...standings, enabled: reviews })
  return computed(() => {
    const { items } = queues.data.value ?? {}
    return items
      ? { review: items.reduce((sum, queue) => sum + queue.waiting, 0) }
      : ({} as Record<string, number>)
  })
}
