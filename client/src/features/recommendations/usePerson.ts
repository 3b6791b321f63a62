import { useI18n } from 'vue-i18n'
import { useCodes } from '@/features/codes/codes'
import { useFormat } from '@/parts/useFormat'
import type { PersonOnCard } from './calls'

// How somebody is called and what they studied, of whom no more is known than a card shows.
type Known = Pick<PersonOnCard, 'wanted_titles' | 'schoolings' | 'education' | 'graduates_on'>

export function usePerson() {
  const { t } = useI18n()
  const { line, word, day, all } = useFormat()
  const { name: majorName } = useCodes('majors')
  const titleOf = (person: Known, number: number) =>
    all(person.wanted_titles) ||
    person.schoolings[0]?.major_name ||
    t('recommendations.somebody', { number })
  // As its school called it, or as the catalogue does.
  const majorsOf = (person: Known) =>
    all([
      ...new Set(
        person.schoolings
          .map((one) => one.major_name ?? majorName.value(one.major_code))
          .filter((name) => name !== ''),
      ),
    ])
  const studyOf = (person: Known) =>
    line(
      person.education && word('education', person.education),
      majorsOf(person),
      person.graduates_on && t('seekers.graduates', { day: day(person.graduates_on) }),
    )
  return { titleOf, studyOf }
}
