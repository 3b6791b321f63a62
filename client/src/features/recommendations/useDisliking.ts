import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { asProblem } from '@/api/problem'
import { useSubmit } from '@/api/submit'
import { announce } from '@/parts/announce'
import { dislike, undoDislike, type DislikeReason } from './calls'

// Turning a posting down, and taking that back: from the notice at once, from the list later.
export function useDisliking() {
  const { t } = useI18n()
  const queries = useQueryClient()
  const asked = ref<{ id: string; title: string }>()
  const reload = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['my', 'recommendations'] }),
      queries.invalidateQueries({ queryKey: ['my', 'disliked'] }),
    ])
  const sending = useSubmit((input: { id: string; reason: DislikeReason }) =>
    dislike(input.id, input.reason),
  )

  async function undo(id: string): Promise<void> {
    try {
      await undoDislike(id)
      announce(t('recommendations.undone'))
    } catch (error) {
      announce(asProblem(error).title, { tone: 'danger' })
    }
    await reload()
  }
  async function act(reason: DislikeReason): Promise<void> {
    if (!asked.value) return
    const { id } = asked.value
    if (!(await sending.submit({ id, reason }))) return
    asked.value = undefined
    announce(t('recommendations.disliked'), {
      act: { label: t('recommendations.undo'), run: () => void undo(id) },
    })
    await reload()
  }
  const close = () => {
    asked.value = undefined
    sending.clear()
  }
  return { asked, act, undo, close, pending: sending.pending, problem: sending.problem }
}
