import { expect, test } from 'vitest'
import { blankRule, blankTerm, draftOf, formOf, ownRule } from './termsForm'

test('a draft comes back as it was read', () => {
  const form = {
    note: '第一版',
    rules: [{ name: '地点含糊', reason: '会误解', instead: '写明地点', source: '本会规则' }],
    terms: [
      { phrase: '内部名额', rule: 'fraud_sign' as const, verdict: 'warn' as const, exceptions: [] },
      {
        phrase: '地点面议',
        rule: 'own' as const,
        own_rule: '地点含糊',
        verdict: 'block' as const,
        exceptions: ['地点面议会'],
        remark: '来自投诉',
      },
    ],
  }
  expect(formOf(draftOf(form))).toEqual(form)
})

test('a term keeps its own rule when that is renamed, and loses it when that is removed', () => {
  const rule = { ...blankRule(), name: '地点含糊' }
  const draft = {
    note: '',
    rules: [rule],
    terms: [{ ...blankTerm(), phrase: '地点面议', rule: ownRule(rule) }],
  }
  rule.name = '地点不清'
  expect(formOf(draft).terms[0]).toMatchObject({ rule: 'own', own_rule: '地点不清' })
  draft.rules = []
  expect(formOf(draft).terms[0]).toMatchObject({ rule: 'own', own_rule: undefined })
})
