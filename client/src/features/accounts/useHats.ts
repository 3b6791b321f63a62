import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { session } from '@/app/session'
import { useSubmit } from '@/api/submit'
import { useFormat } from '@/parts/useFormat'
import { putOnHat, type Hat } from './calls'

// The roles of the person who works here, and how to change between them.
export function useHats() {
  const { t } = useI18n()
  const { line } = useFormat()
  const hats = computed(() => session.current?.hats ?? [])

  const hatName = (hat: Hat): string =>
    hat.role === 'employer' || hat.role === 'university'
      ? line(t(`words.role.${hat.role}`), hat.organisation_name ?? t('app.no_organisation'))
      : t(`words.role.${hat.role}`)
  const isWorn = (hat: Hat): boolean =>
    hat.role === session.current?.role && hat.organisation_id === session.current.organisation_id

  const { submit, pending, problem } = useSubmit(async (hat: Hat) => {
    await putOnHat(hat.grant_id)
    location.assign('/app') // a fresh start: nothing of the other role stays in memory
  })
  return { hats, hatName, isWorn, change: submit, pending, problem }
}
