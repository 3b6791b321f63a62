import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, reactive, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { useSubmit } from '@/api/submit'
import { usePages } from '@/parts/usePages'
import { columns, filterOf, type Asked } from './board'
import { resumePaper } from '@/features/works/calls'
import {
  assign,
  candidateCounts,
  candidates,
  downloadResumes,
  takeSteps,
  type Candidate,
  type Outcomes,
  type StepsForm,
} from './calls'

// The state of the board: its columns page by page, the exact counts, and who has been picked.
export function useBoard(
  posting_id: MaybeRefOrGetter<string | undefined>,
  asked: MaybeRefOrGetter<Asked>,
) {
  const queries = useQueryClient()
  const filter = computed(() => filterOf(toValue(asked), toValue(posting_id)))
  const order = computed(() => toValue(asked).order ?? 'waiting')
  const counts = useQuery({
    queryKey: ['board', 'counts', filter],
    queryFn: () => candidateCounts(filter.value),
    placeholderData: (before) => before,
  })
  const filled = columns.map((column) => ({
    column,
    pages: usePages<Candidate>(
      () => ['board', column.name, order.value, filter.value],
      (cursor) => candidates(filter.value, column.name, order.value, cursor),
    ),
    count: computed(() =>
      column.stages.reduce(
        (sum, stage) =>
          sum + (counts.data.value?.stages.find((one) => one.stage === stage)?.applications ?? 0),
        0,
      ),
    ),
  }))
  const shown = computed(() => filled.map((one) => one.pages.data.value ?? []))
  const all = computed(() => shown.value.flat())
  const find = (id: string | undefined) => all.value.find((one) => one.id === id)

  const picked = reactive(new Set<string>())
  const chosen = computed(() => all.value.filter((one) => picked.has(one.id)))
  watch([filter, order], () => picked.clear())

  async function refresh(): Promise<void> {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['board'] }),
      queries.invalidateQueries({ queryKey: ['my', 'unanswered'] }),
    ])
  }
  const settle = async (outcomes: Outcomes): Promise<Outcomes> => {
    for (const one of outcomes.items) {
      if (!one.code) picked.delete(one.application_id)
      void queries.invalidateQueries({ queryKey: ['candidate', one.application_id] })
    }
    await refresh()
    return outcomes
  }
  const moving = useSubmit(async (form: StepsForm) => settle(await takeSteps(form)))
  const assigning = useSubmit(async ({ ids, to }: { ids: string[]; to?: string }) =>
    settle(await assign(ids, to)),
  )
  // Few are fetched at once; many when the work that prints them is over.
  const downloading = useSubmit(async (ids: string[], key: string) => {
    const started = await downloadResumes(ids, key)
    if (!started.work) location.assign(resumePaper(started.id))
    for (const id of ids) void queries.invalidateQueries({ queryKey: ['candidate', id] })
    await refresh()
    return started
  })
  // The neighbour in the same column, for going through the resumes one by one.
  function beside(id: string, by: -1 | 1): string | undefined {
    const column = shown.value.find((items) => items.some((one) => one.id === id))
    if (!column) return undefined
    return column[column.findIndex((one) => one.id === id) + by]?.id
  }
  return {
    filled,
    counts,
    all,
    find,
    picked,
    chosen,
    moving,
    assigning,
    downloading,
    refresh,
    beside,
  }
}
export type Board = ReturnType<typeof useBoard>
