import { useI18n } from 'vue-i18n'
import { useFormat } from '@/parts/useFormat'
import type { Results } from './calls'

// What came of asking, in one line: what has not happened is left out.
export function useProgress() {
  const { t } = useI18n()
  const { line, count } = useFormat()
  const names = [
    'approached',
    'applied',
    'shortlisted',
    'interviewed',
    'hired',
    'declined',
  ] as const
  return (results: Results) =>
    results.approached === 0
      ? t('supply.nobody_asked')
      : line(
          ...names.map(
            (name) =>
              results[name] > 0 &&
              t(`supply.result_number.${name}`, { count: count(results[name]) }, results[name]),
          ),
        )
}
