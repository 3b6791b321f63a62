import { useQueryClient } from '@tanstack/vue-query'
import { reactive } from 'vue'
import { useI18n } from 'vue-i18n'
import { asProblem, type Problem } from '@/api/problem'
import { Attempt } from '@/api/submit'
import { announce } from '@/parts/announce'
import { approach } from './calls'

const too_many = 429

// Asking people to apply, one or several after each other: who is being asked, was asked, or could
// not be, and why. A page has one of these for each posting.
export function useAsking(posting_id: () => string) {
  const { t } = useI18n()
  const queries = useQueryClient()
  const sending = reactive(new Set<string>())
  const done = reactive(new Set<string>())
  const problems = reactive(new Map<string, Problem>())
  const attempts = new Map<string, Attempt>()

  async function send(seeker_id: string): Promise<void> {
    if (sending.has(seeker_id) || done.has(seeker_id)) return
    const attempt = attempts.get(seeker_id) ?? new Attempt()
    attempts.set(seeker_id, attempt)
    sending.add(seeker_id)
    problems.delete(seeker_id)
    try {
      await approach(posting_id(), seeker_id, attempt.keyFor(posting_id()))
      attempt.settle()
      done.add(seeker_id)
    } catch (error) {
      const problem = asProblem(error)
      problems.set(seeker_id, problem)
      if (problem.kind === 'refused') attempt.settle()
    } finally {
      sending.delete(seeker_id)
    }
  }
  // What is wrong with one need not be wrong with the next; what is used up or broken is.
  const is_over = (problem: Problem | undefined) =>
    problem !== undefined && (problem.kind !== 'refused' || problem.status === too_many)
  async function ask(seeker_ids: readonly string[]): Promise<void> {
    const before = done.size
    for (const id of seeker_ids) {
      await send(id)
      if (is_over(problems.get(id))) break
    }
    const asked = done.size - before
    if (asked) announce(t('supply.asked_number', { count: asked }, asked))
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['supply', 'needs'] }),
      queries.invalidateQueries({ queryKey: ['supply', 'sent'] }),
    ])
  }
  return { sending, done, problems, ask }
}
export type Asking = ReturnType<typeof useAsking>
