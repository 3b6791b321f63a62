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
    lastDay: (end: string) => format.dayOf(format.lastMoment(end), preferences.language),
    span: (from: string, to: string) => format.span(from, to, preferences.language),
    day: (value: string) => format.day(value, preferences.language),
    // Facts beside each other on one line, and things of one kind; what is absent is left out.
    line: (...facts: (string | null | undefined | false)[]) =>
      format.line(facts, preferences.language),
    all: (things: readonly string[]) => things.join(preferences.language === 'en' ? ', ' : '、'),
    // An enumerated value's word: word('education', 'bachelor')
    word: (kind: string, value: string) => t(`words.${kind}.${value}`),
  }
}
