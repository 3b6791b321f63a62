import { useQueryClient } from '@tanstack/vue-query'
import { computed, onBeforeUnmount, reactive, ref, shallowRef, watch, type Ref } from 'vue'
import { asProblem, type Problem } from '@/api/problem'
import { useSubmit } from '@/api/submit'
import { reviewedRepeats } from '@/features/postings/calls'
import { usePages } from '@/parts/usePages'
import {
  decideItem,
  handOverItem,
  itemPage,
  nextItem,
  reviewFigures,
  showItem,
  standings,
  undoItem,
  type Decision,
  type Detail,
  type Item,
  type QueueName,
  type Verdict,
} from './calls'
import { useClaims } from './useClaims'
import { useUndo } from './useUndo'

export type Narrowing = 'all' | 'overdue' | 'mine' | 'escalated' | 'decided'

// The state of the desk: the queue as it was fetched, what has been decided since, and the item
// that is open. Whoever opens an item claims it and the one after it, so that no two read the same;
// leaving it undecided gives it back. Decided items stay in sight, greyed, so that the eye does not
// lose its place. `wanted_id` is an item that a link names.
export function useDesk(
  queue: Ref<QueueName>,
  fair_id: Ref<string | undefined>,
  wanted_id: Ref<string | undefined>,
) {
  const queries = useQueryClient()
  const claims = useClaims(({ posting }) => {
    if (posting) void queries.prefetchQuery(reviewedRepeats(posting))
  })
  const undoable = useUndo()
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
        escalated: narrowing.value === 'escalated' ? true : undefined,
        claim: narrowing.value === 'mine' ? 'mine' : undefined,
      }),
    { is_worked_off: true },
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
  const decisionOn = (item: Item) =>
    decided.get(item.id) ?? item.decision ?? item.held_decision ?? undefined
  const waiting = computed(() => items.value.filter((item) => !decided.has(item.id)))
  const free = computed(() => waiting.value.filter((item) => !isTheirs(item) && !decisionOn(item)))
  const left = computed(() => Math.max(0, (pages.total.value ?? items.value.length) - decided.size))
  const over = computed(() => detail.value !== null && decided.has(detail.value.item.id))
  const is_mine = computed(
    () => detail.value?.item.mine === true && detail.value.item.id === open_id.value && !over.value,
  )

  function release({ item }: Detail): void {
    if (item.mine && !item.bulk_id && !decided.has(item.id)) void claims.release(item.id)
  }
  function giveBack(): void {
    if (detail.value) release(detail.value)
  }
  function leave(): void {
    giveBack()
    void claims.dropAhead()
  }
  function restart(): void {
    leave()
    decided.clear()
    held.clear()
    picked.clear()
    detail.value = null
    failed.value = null
    open_id.value = undefined
    void queries.invalidateQueries({ queryKey: ['review'] })
  }
  watch(queue, undoable.clear)
  watch([queue, fair_id, narrowing], restart)
  watch(wanted_id, (id) => id && void open(id))
  // Whoever closes the window leaves as well; the browser may bring the page back as it was.
  const comeBack = (event: PageTransitionEvent) => event.persisted && restart()
  addEventListener('pagehide', leave)
  addEventListener('pageshow', comeBack)
  onBeforeUnmount(() => {
    removeEventListener('pagehide', leave)
    removeEventListener('pageshow', comeBack)
    leave()
  })
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
      return await claims.claim(id)
    } catch (error) {
      const problem = asProblem(error)
      if (problem.status !== 409) throw error
      if (problem.code === 'claimed_by_another') held.add(id)
      return showItem(id)
    }
  }
  // After `id` in the list, as it was narrowed; else the first one that is left.
  function following(id: string): Item | undefined {
    const at = items.value.findIndex((item) => item.id === id)
    const wanted = (item: Item) => item.id !== id && !decisionOn(item) && !isTheirs(item)
    return items.value.slice(at + 1).find(wanted) ?? items.value.find(wanted)
  }
  function show(found: Detail): void {
    open_id.value = found.item.id
    detail.value = found
    claims.lookAhead(following(found.item.id)?.id)
  }
  async function open(id: string): Promise<void> {
    if (open_id.value === id) return
    giveBack()
    open_id.value = id
    failed.value = null
    try {
      const found = (await claims.takeAhead(id)) ?? (await claimed(id))
      if (open_id.value === id) show(found)
      else release(found)
    } catch (error) {
      if (open_id.value === id) failed.value = asProblem(error)
    }
  }
  if (wanted_id.value) void open(wanted_id.value)
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
      show(await nextItem({ queue: queue.value, fair_id: fair_id.value }))
    } catch (error) {
      const problem = asProblem(error)
      if (problem.status !== 404) failed.value = problem
      else detail.value = null
    }
  }
  async function goOn(from_id: string): Promise<void> {
    const after = following(from_id)
    if (after) await open(after.id)
    else await advance()
  }
  function count(): void {
    void queries.invalidateQueries({ queryKey: standings.queryKey })
    void queries.invalidateQueries({ queryKey: reviewFigures.queryKey })
  }

  const deciding = useSubmit(async (verdict: Verdict) => {
    const id = detail.value!.item.id
    const after = await decideItem(id, verdict)
    const became = after.item.takes_another ? 'passed_on' : verdict.decision
    detail.value = after
    decided.set(id, became)
    undoable.add(id)
    picked.delete(id)
    count()
    await goOn(id)
    return became
  })
  const undoing = useSubmit(async (id: string) => {
    undoable.remove(id)
    const after = await undoItem(id)
    if (detail.value?.item.id !== id) giveBack()
    decided.delete(id)
    show(after)
    count()
    return after
  })
  const handing = useSubmit(async ({ to, note }: { to: string; note?: string }) => {
    const { id } = await handOverItem(detail.value!.item.id, to, note)
    held.add(id)
    detail.value = null
    picked.delete(id)
    count()
    await goOn(id)
    return id
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
    undoing,
    undoable: undoable.latest,
    handing,
    dropAhead: claims.dropAhead,
    restart,
  }
}
export type Desk = ReturnType<typeof useDesk>
