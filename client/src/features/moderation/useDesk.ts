import { useQueryClient } from '@tanstack/vue-query'
import { computed, reactive, ref, watch, type Ref } from 'vue'
import { useSubmit } from '@/api/submit'
import { usePages } from '@/parts/usePages'
import { approveMany, decide, queuePage, type Decision, type Item, type QueueName } from './queues'

// The state of the desk: the queue as it was fetched, what has been decided since, and which item
// is open. Decided items stay in sight, greyed, so that the eye does not lose its place.
export function useDesk(queue: Ref<QueueName>, fair_id: Ref<string | undefined>) {
  const queries = useQueryClient()
  const pages = usePages<Item>(
    () => ['review', queue.value, fair_id.value ?? ''],
    (cursor) => queuePage(queue.value, cursor, fair_id.value),
  )
  const decided = reactive(new Map<string, Decision>())
  const picked = reactive(new Set<string>())
  const open_id = ref<string>()
  const items = computed(() => pages.data.value ?? [])
  const waiting = computed(() => items.value.filter((item) => !decided.has(item.id)))
  const current = computed(
    () => items.value.find((item) => item.id === open_id.value) ?? waiting.value[0],
  )
  const left = computed(() => (pages.total.value ?? items.value.length) - decided.size)

  watch([queue, fair_id], () => {
    decided.clear()
    picked.clear()
    open_id.value = undefined
  })
  // The end of what has been fetched is near: fetch on, so that the queue does not run dry.
  watch(
    () => waiting.value.length,
    (length) => {
      if (length < 10 && pages.has_more.value && !pages.is_fetching_more.value) pages.more()
    },
  )

  function step(by: -1 | 1): void {
    const at = items.value.findIndex((item) => item.id === current.value?.id)
    const next = items.value[at + by]
    if (next) open_id.value = next.id
  }
  // The next one that still waits, after this place and otherwise from the top.
  function advance(from_id: string): void {
    const at = items.value.findIndex((item) => item.id === from_id)
    const after = items.value.slice(at + 1).find((item) => !decided.has(item.id))
    open_id.value = (after ?? waiting.value[0])?.id
  }
  function note(ids: readonly string[], decision: Decision): void {
    for (const id of ids) {
      decided.set(id, decision)
      picked.delete(id)
    }
    void queries.invalidateQueries({ queryKey: ['review', 'sizes'] })
  }

  const deciding = useSubmit(
    async (verdict: { id: string; decision: Decision; remark?: string }) => {
      await decide(queue.value, verdict.id, verdict)
      note([verdict.id], verdict.decision)
      advance(verdict.id)
      return true
    },
  )
  const bulk = useSubmit(async (ids: string[]) => {
    const passed = await approveMany(queue.value, ids)
    note(passed, 'approve')
    picked.clear()
    if (current.value) advance(current.value.id)
    return { passed: passed.length, left: ids.length - passed.length }
  })
  function restart(): void {
    decided.clear()
    picked.clear()
    open_id.value = undefined
    void queries.invalidateQueries({ queryKey: ['review'] })
  }
  return {
    pages,
    items,
    waiting,
    current,
    decided,
    picked,
    left,
    open_id,
    step,
    deciding,
    bulk,
    restart,
  }
}
export type Desk = ReturnType<typeof useDesk>
