import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { announce } from '@/parts/announce'
import type { DownloadStarted, Outcomes, ReasonCategory, Step } from './calls'
import type { Board } from './useBoard'

// What is done with one candidate or many: the steps, whose it is, the download. Each says what has
// become of it; what needs words first, or cannot be done, is open until it is dealt with.
export function useAnswers(
  board: Board,
  nameOf: (application_id: string) => string,
  memberName: (account_id?: string) => string | undefined,
) {
  const { t } = useI18n()
  const declining = ref<string[]>() // saying no asks for a reason first
  const refused = ref<Outcomes>() // of many, those that could not be moved
  const printing = ref<DownloadStarted>() // the paper of many takes a while

  async function take(
    ids: string[],
    step: Step,
    reason_category?: ReasonCategory,
    reason?: string,
  ): Promise<void> {
    const names = ids.length === 1 ? nameOf(ids[0]!) : ''
    const done = await board.moving.submit({ application_ids: ids, step, reason_category, reason })
    if (!done) return
    declining.value = undefined
    if (done.moved < done.items.length) refused.value = done
    else if (names) announce(t(`applications.employer_done.${step}`))
    else announce(t('applications.moved_many', { count: done.moved }))
  }
  function act(ids: string[], step: Step): void {
    board.moving.clear()
    if (step === 'decline') declining.value = ids
    else void take(ids, step)
  }
  async function give(ids: string[], to?: string): Promise<void> {
    const done = await board.assigning.submit({ ids, to })
    if (done)
      announce(
        t(to ? 'applications.assigned' : 'applications.unassigned_done', { name: memberName(to) }),
      )
  }
  // Of what is withheld the person is told.
  async function download(ids: string[]): Promise<void> {
    const started = await board.downloading.submit(ids)
    if (!started) return
    if (started.work) printing.value = started
    else
      announce(
        t(started.withheld ? 'applications.downloaded_some' : 'applications.downloaded_many', {
          count: started.resumes,
          withheld: started.withheld,
        }),
      )
  }
  return { declining, refused, printing, take, act, give, download }
}
