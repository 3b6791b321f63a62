import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFormat } from '@/parts/useFormat'
import type { PostingForm } from './calls'

export interface KindFact {
  name: string
  value: string
  whole?: boolean // takes a line of its own
}

// What only one kind of posting says, to be read; what is not said has no line.
export function useKindFacts(posting: MaybeRefOrGetter<PostingForm>) {
  const { t } = useI18n()
  const { word, yuan, all } = useFormat()

  type Value = number | null | undefined
  const given = (facts: [string, string | undefined, boolean?][]): KindFact[] =>
    facts.flatMap(([name, value, whole]) =>
      value === undefined ? [] : [{ name: t(`postings.${name}`), value, whole }],
    )
  const counted = (unit: 'months' | 'years' | 'days', count: Value) =>
    count == null ? undefined : t(`postings.number_${unit}`, { count })
  const money = (fen: Value) =>
    fen == null ? undefined : t('postings.yuan_a_month', { yuan: yuan(fen) })
  const worded = (kind: string, value: string | null | undefined) =>
    value ? word(kind, value) : undefined
  const provided = (value: boolean | null | undefined) =>
    value == null ? undefined : word('yes_no', value ? 'yes' : 'no')

  const facts: { [K in PostingForm['kind']]: (form: PostingForm) => KindFact[] } = {
    job: ({ job }) =>
      given([
        ['contract_years', counted('years', job?.contract_years)],
        ['probation_months', counted('months', job?.probation_months)],
        ['probation_salary', money(job?.probation_salary)],
        ['days_a_week', counted('days', job?.days_a_week)],
        ['shift', worded('work_shift', job?.shift)],
      ]),
    traineeship: ({ traineeship: part }) =>
      given([
        ['traineeship_months', counted('months', part?.months)],
        ['living_allowance', money(part?.living_allowance)],
        ['mentor', part?.mentor ?? undefined],
        ['retention', worded('retention', part?.retention)],
        ['accident_insurance', provided(part?.accident_insurance)],
      ]),
    internship: ({ internship: part }) =>
      given([
        ['days_a_week', counted('days', part?.days_a_week)],
        ['internship_months', counted('months', part?.months)],
        ['allowance', money(part?.allowance)],
        ['certificate', provided(part?.certificate)],
        ['retention', worded('retention', part?.retention)],
      ]),
    public_institution: ({ public_institution: part }) =>
      given([
        ['position_code', part?.position_code],
        ['category', worded('position_category', part?.category)],
        ['exam', worded('exam_form', part?.exam)],
        ['competent_department', part?.competent_department],
        [
          'graduate_years',
          part?.graduate_years?.length
            ? all(part.graduate_years.map((year) => t('postings.graduates', { year })))
            : undefined,
        ],
        ['interview_ratio', part?.interview_ratio ? `1:${part.interview_ratio}` : undefined],
      ]),
    grassroots: ({ grassroots: part }) =>
      given([
        ['programme', worded('programme', part?.programme)],
        ['service_years', counted('years', part?.service_years)],
        ['after_service', part?.after_service ?? undefined, true],
      ]),
  }
  return computed(() => {
    const form = toValue(posting)
    return facts[form.kind](form)
  })
}
