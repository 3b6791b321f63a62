import { useI18n } from 'vue-i18n'
import type { Candidate } from './calls'

// What a candidate is called where an employer reads it.
export function useName() {
  const { t } = useI18n()
  return (full_name: string | null | undefined, stage?: Candidate['stage']) =>
    full_name ?? t(stage === 'withdrawn' ? 'applications.who_withdrew' : 'applications.no_name')
}
