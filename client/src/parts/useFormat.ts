import { useI18n } from 'vue-i18n'
import { preferences } from '@/app/preferences'
import * as format from './format'

// The formats in the reader's language, for templates.
export function useFormat() {
  const { t } = useI18n()
  return {
    count: format.count,
    yuan: format.yuan,
    dayTiny: format.dayTiny,
    salary: (pay: format.Salary) => format.salary(pay, preferences.language),
    moment: (instant: string) => format.moment(instant, preferences.language),
    momentShort: (instant: string) => format.momentShort(instant, preferences.language),
    dayOf: (instant: string) => format.dayOf(instant, preferences.language),
    day: (value: string) => format.day(value, preferences.language),
    // An enumerated value's word: word('education', 'bachelor')
    word: (kind: string, value: string) => t(`words.${kind}.${value}`),
  }
}
