import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref, shallowRef } from 'vue'
import { asProblem, type Problem } from '@/api/problem'
import { useSubmit } from '@/api/submit'
import { plain } from '@/parts/plain'
import { useKeeper } from '@/parts/useKeeper'
import {
  copyPosting,
  createPosting,
  ownRepeats,
  savePosting,
  showOwnPosting,
  stepPosting,
  type Posting,
  type PostingForm,
  type RepeatedPosting,
  type StepBody,
} from './calls'
import { blankPosting, bodyOf, canEdit, fieldsOf } from './postingForm'

// What handing in came to: it waits for the review; a published one changed at once, or by a
// revision; the employer should look at warnings or at repeats first; or the server said no.
export type HandedIn = 'submitted' | 'changed' | 'revised' | 'doubted' | 'repeats' | 'refused'

// One posting of the organisation: what is typed, what the server holds, and the ways between.
export function useEditor(posting_id: string | undefined) {
  const queries = useQueryClient()
  const keeper = useKeeper(`posting.${posting_id ?? 'new'}`, blankPosting)
  const posting = shallowRef<Posting | null>(null)
  const failed = shallowRef<Problem | null>(null)
  const repeats = shallowRef<readonly RepeatedPosting[]>([])
  const changing = ref(false) // a published posting
  let doubts_seen = ''
  // What the employer said already, should handing in take several turns.
  let repeat_reason: string | undefined
  let wording_reason: string | undefined
  const doubtsOf = (one: Posting) => one.warnings.map((warning) => warning.code).join(' ')

  async function load(): Promise<void> {
    if (!posting_id) return
    failed.value = null
    try {
      posting.value = await showOwnPosting(posting_id)
      doubts_seen = doubtsOf(posting.value)
      if (!keeper.restored.value) keeper.take(fieldsOf(posting.value))
    } catch (error) {
      failed.value = asProblem(error)
    }
  }
  const took = (fresh: Posting): Posting => {
    posting.value = fresh
    void queries.invalidateQueries({ queryKey: ['my', 'postings'] })
    return fresh
  }
  const saving = useSubmit(async (body: PostingForm, key: string) => {
    const known = posting.value
    const fresh = known
      ? await savePosting(known.id, {
          ...body,
          version: known.version,
          ...(known.state === 'published' && wording_reason && { wording_reason }),
        })
      : await createPosting(body, key)
    keeper.settle()
    return took(fresh)
  })
  const stepping = useSubmit(async (body: StepBody) =>
    took(await stepPosting(posting.value!.id, body)),
  )
  const refreshing = useSubmit(async (id: string) => {
    await stepPosting(id, { step: 'refresh' })
    void queries.invalidateQueries({ queryKey: ['my', 'postings'] })
    return true
  })
  const copying = useSubmit((_: undefined, key: string) => copyPosting(posting.value!.id, key))
  const looking = useSubmit((id: string) => ownRepeats(id))

  async function save(): Promise<Posting | undefined> {
    stepping.clear()
    return saving.submit(plain(bodyOf(keeper.value)))
  }
  async function submit(reason?: string): Promise<HandedIn> {
    repeat_reason = reason
    const body: StepBody = { step: 'submit', repeat_reason, wording_reason }
    return (await stepping.submit(body)) ? 'submitted' : 'refused'
  }
  // Saves, and hands in what nothing speaks against; with a reason, words that a rule forbids go to
  // a person.
  async function handIn(reason?: string): Promise<HandedIn> {
    wording_reason = reason
    const was_published = posting.value?.state === 'published'
    const saved = await save()
    if (!saved) return 'refused'
    if (was_published) {
      changing.value = false
      return saved.revision ? 'revised' : 'changed'
    }
    const doubts = doubtsOf(saved)
    const new_doubts = doubts !== '' && doubts !== doubts_seen
    doubts_seen = doubts
    if (new_doubts) return 'doubted'
    const found = await looking.submit(saved.id)
    if (!found) return 'refused'
    repeats.value = found.items
    return found.items.length && !repeat_reason ? 'repeats' : submit(repeat_reason)
  }

  function discard(): void {
    keeper.take(posting.value ? fieldsOf(posting.value) : blankPosting())
  }
  // Somebody saved meanwhile: keep what is typed here, or take theirs. Tells whether ours is to be
  // saved again.
  async function resolve(keep_mine: boolean): Promise<void> {
    posting.value = await showOwnPosting(posting.value!.id)
    if (keep_mine) await save()
    else {
      saving.clear()
      discard()
    }
  }
  async function step(body: StepBody): Promise<boolean> {
    const taken = await stepping.submit(body)
    if (taken) keeper.take(fieldsOf(taken))
    return taken !== undefined
  }

  return {
    keeper,
    posting,
    failed,
    repeats,
    changing,
    editable: computed(() => !posting.value || canEdit(posting.value.state) || changing.value),
    ready: computed(() => !posting_id || posting.value !== null),
    problem: computed(
      () =>
        saving.problem.value ??
        stepping.problem.value ??
        looking.problem.value ??
        copying.problem.value,
    ),
    busy: computed(
      () =>
        saving.pending.value ||
        stepping.pending.value ||
        looking.pending.value ||
        copying.pending.value,
    ),
    stepping,
    refreshing,
    load,
    save,
    submit,
    handIn,
    discard,
    resolve,
    step,
    copy: () => copying.submit(undefined),
  }
}
