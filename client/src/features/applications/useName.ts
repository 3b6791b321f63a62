import { useI18n } from 'vue-i18n'
import type { Candidate } from './calls'

// What a candidate is called where an employer reads it.
export function useName() {
  const { t } = useI18n()
  return (
    full_name: string | null | undefined,
    of?: Partial<Pick<Candidate, 'stage' | 'left'>>,
  ): string => {
    if (of?.left) return t('applications.who_left')
    const unnamed = of?.stage === 'withdrawn' ? 'who_withdrew' : 'no_name'
    return full_name ?? t(`applications.${unnamed}`)
  }
}
