import type { OwnRule, OwnTerm, Terms, TermsEdit } from './calls'

// A draft of terms as it is edited. A term names an own rule by its place, so that renaming the
// rule keeps it.
export type Verdict = OwnTerm['verdict']
export const verdicts: readonly Verdict[] = ['block', 'warn', 'allow']
export const rule_names = [
  'school_rank',
  'study_mode',
  'gender',
  'marital',
  'age',
  'household',
  'health',
  'appearance',
  'ethnicity_religion',
  'nationality_region',
  'fee',
  'fraud_sign',
  'contact_leak',
] as const satisfies readonly OwnTerm['rule'][]

export interface TermDraft {
  key: number
  phrase: string
  rule: string // one of rule_names, or "own:" and the key of an own rule
  verdict: Verdict
  exceptions: string[]
  remark: string
}
export interface RuleDraft extends Required<OwnRule> {
  key: number
}
export interface TermsDraft {
  note: string
  rules: RuleDraft[]
  terms: TermDraft[]
}

let last = 0
export const freshKey = () => ++last
export const blankTerm = (): TermDraft => ({
  key: freshKey(),
  phrase: '',
  rule: 'fraud_sign',
  verdict: 'warn',
  exceptions: [],
  remark: '',
})
const no_rule: Required<OwnRule> = {
  name: '',
  name_en: '',
  reason: '',
  reason_en: '',
  instead: '',
  instead_en: '',
  source: '',
  source_en: '',
}
export const blankRule = (): RuleDraft => ({ ...no_rule, key: freshKey() })
export const ownRule = (rule: RuleDraft) => `own:${rule.key}`

export function draftOf(terms: Pick<Terms, 'note' | 'rules' | 'terms'>): TermsDraft {
  const rules = terms.rules.map((rule) => ({ ...blankRule(), ...rule }))
  const of = (term: OwnTerm) => {
    const own = rules.find((rule) => rule.name === term.own_rule)
    return own ? ownRule(own) : term.rule
  }
  return {
    note: terms.note ?? '',
    rules,
    terms: terms.terms.map((term) => ({
      key: freshKey(),
      phrase: term.phrase,
      rule: of(term),
      verdict: term.verdict,
      exceptions: [...term.exceptions],
      remark: term.remark ?? '',
    })),
  }
}

// As the server takes it; what is empty and may be left out is.
export function formOf(draft: TermsDraft): Omit<TermsEdit, 'version'> {
  const filled = (text: string) => text.trim() || undefined
  return {
    note: filled(draft.note),
    rules: draft.rules.map((rule) => ({
      name: rule.name.trim(),
      name_en: filled(rule.name_en),
      reason: rule.reason.trim(),
      reason_en: filled(rule.reason_en),
      instead: rule.instead.trim(),
      instead_en: filled(rule.instead_en),
      source: rule.source.trim(),
      source_en: filled(rule.source_en),
    })),
    terms: draft.terms.map((term) => {
      const own = draft.rules.find((rule) => ownRule(rule) === term.rule)
      return {
        phrase: term.phrase.trim(),
        rule: own || term.rule.startsWith('own:') ? 'own' : (term.rule as OwnTerm['rule']),
        own_rule: own?.name.trim() || undefined,
        verdict: term.verdict,
        exceptions: term.exceptions,
        remark: filled(term.remark),
      }
    }),
  }
}
