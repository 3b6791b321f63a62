import { useQueryClient } from '@tanstack/vue-query'
import { computed, onBeforeUnmount, reactive, ref, shallowRef, watch, type Ref } from 'vue'
import { asProblem, type Problem } from '@/api/problem'
import { useSubmit } from '@/api/submit'
import { usePages } from '@/parts/usePages'
import {
  claimItem,
  decideItem,
  itemPage,
  nextItem,
  releaseItem,
  showItem,
  type Decision,
  type Detail,
  type Item,
  type QueueName,
  type Verdict,
} from './calls'

export type Narrowing = 'all' | 'overdue' | 'mine' | 'decided'

// The state of the desk: the queue as it was fetched, what has been decided since, and the item
// that is open. Whoever opens an item claims it, so that no two read the same; leaving it undecided
// gives it back. Decided items stay in sight, greyed, so that the eye does not lose its place.
export function useDesk(queue: Ref<QueueName>, fair_id: Ref<string | undefined>) {
  const queries = useQueryClient()
  const narrowing = ref<Narrowing>('all')
  const pages = usePages<Item>(
    () => ['review', queue.value, fair_id.value ?? '', narrowing.value],
    (cursor) =>
      itemPage({
        queue: queue.value,
        fair_id: fair_id.value,
        cursor,
        state: narrowing.value === 'decided' ? 'decided' : undefined,
        overdue: narrowing.value === 'overdue' ? true : undefined,
        claim: narrowing.value === 'mine' ? 'mine' : undefined,
      }),
  )
  // What was decided, or passed on to a second person, while the desk is open.
  const decided = reactive(new Map<string, Decision | 'passed_on'>())
  const held = reactive(new Set<string>()) // found to be a colleague's
  const picked = reactive(new Set<string>())
  const detail = shallowRef<Detail | null>(null)
  const failed = shallowRef<Problem | null>(null)
  const open_id = ref<string>()
  const fetched = computed(() => pages.data.value ?? [])
  const items = computed(() => {
    const open = detail.value?.item
    if (!open || open.queue !== queue.value) return fetched.value
    return fetched.value.some((item) => item.id === open.id)
      ? fetched.value
      : [open, ...fetched.value]
  })
  const isTheirs = (item: Item) =>
    held.has(item.id) || item.withheld || (item.claimed && !item.mine)
  const decisionOn = (item: Item) => decided.get(item.id) ?? item.decision ?? undefined
  const waiting = computed(() => items.value.filter((item) => !decided.has(item.id)))
  const free = computed(() => waiting.value.filter((item) => !isTheirs(item) && !item.decision))
  const left = computed(() => Math.max(0, (pages.total.value ?? items.value.length) - decided.size))
  const over = computed(() => detail.value !== null && decided.has(detail.value.item.id))
  const is_mine = computed(() => detail.value?.item.mine === true && !over.value)

  function giveBack(): void {
    const was = detail.value
    if (!was?.item.mine || was.item.bulk_id || decided.has(was.item.id)) return
    releaseItem(was.item.id).catch(() => {}) // the claim runs out by itself
  }
  function restart(): void {
    giveBack()
    decided.clear()
    held.clear()
    picked.clear()
    detail.value = null
    failed.value = null
    open_id.value = undefined
    void queries.invalidateQueries({ queryKey: ['review'] })
  }
  watch([queue, fair_id], restart)
  watch(narrowing, restart)
  onBeforeUnmount(giveBack)
  // The end of what has been fetched is near: fetch on, so that the queue does not run dry.
  watch(
    () => free.value.length,
    (length) => {
      if (length < 10 && pages.has_more.value && !pages.is_fetching_more.value) pages.more()
    },
  )

  // Who claims too late still reads it.
  async function claimed(id: string): Promise<Detail> {
    try {
      return await claimItem(id)
    } catch (error) {
      const problem = asProblem(error)
      if (problem.status !== 409) throw error
      if (problem.code === 'claimed_by_another') held.add(id)
      return showItem(id)
    }
  }
  async function open(id: string): Promise<void> {
    if (open_id.value === id) return
    giveBack()
    open_id.value = id
    failed.value = null
    try {
      const found = await claimed(id)
      if (open_id.value === id) detail.value = found
    } catch (error) {
      failed.value = asProblem(error)
    }
  }
  // The first one opens by itself.
  watch(
    () => (narrowing.value === 'decided' ? items.value[0] : free.value[0])?.id,
    (first) => {
      if (first && open_id.value === undefined) void open(first)
    },
    { immediate: true },
  )

  function step(by: -1 | 1): void {
    const at = items.value.findIndex((item) => item.id === open_id.value)
    const next = items.value[at + by]
    if (next) void open(next.id)
  }
  // The most urgent one that nobody has, as the server knows.
  async function advance(): Promise<void> {
    giveBack()
    try {
      const next = await nextItem({ queue: queue.value, fair_id: fair_id.value })
      open_id.value = next.item.id
      detail.value = next
    } catch (error) {
      const problem = asProblem(error)
      if (problem.status !== 404) failed.value = problem
      else detail.value = null
    }
  }
  // After a decision: the next one in the list, as it was narrowed.
  async function goOn(from_id: string): Promise<void> {
    const at = items.value.findIndex((item) => item.id === from_id)
    const wanted = (item: Item) => !decided.has(item.id) && !isTheirs(item)
    const after = items.value.slice(at + 1).find(wanted) ?? items.value.find(wanted)
    if (after) await open(after.id)
    else await advance()
  }

  const deciding = useSubmit(async (verdict: Verdict) => {
    const id = detail.value!.item.id
    const after = await decideItem(id, verdict)
    const became = after.item.decision ?? 'passed_on'
    detail.value = after
    decided.set(id, became)
    picked.delete(id)
    void queries.invalidateQueries({ queryKey: ['review', 'queues'] })
    void queries.invalidateQueries({ queryKey: ['review', 'sizes'] })
    await goOn(id)
    return became
  })
  return {
    pages,
    narrowing,
    items,
    waiting,
    free,
    isTheirs,
    decisionOn,
    decided,
    picked,
    left,
    detail,
    failed,
    open_id,
    over,
    is_mine,
    open,
    step,
    advance,
    deciding,
    restart,
  }
}
export type Desk = ReturnType<typeof useDesk>
