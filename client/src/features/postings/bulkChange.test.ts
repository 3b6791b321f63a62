import { describe, expect, it } from 'vitest'
import type { ChangedPosting } from './calls'
import { blankChange, changeOf, changesOf } from './bulkChange'

describe('a change of many', () => {
  it('holds only what is ticked', () => {
    const fields = blankChange()
    fields.headcount = 5
    fields.closes_on = '2026-04-10'
    expect(changeOf(fields)).toEqual({})
    fields.ticked = ['headcount', 'deadline']
    expect(changeOf(fields)).toEqual({ headcount: 5, closes_at: '2026-04-10T15:59:59.000Z' })
  })
  it('leaves amounts out where pay is negotiable, and sends what is half filled as it is', () => {
    const fields = { ...blankChange(), ticked: ['pay' as const, 'contact' as const] }
    fields.pay = { salary_unit: 'negotiable', salary_min: 500_000 }
    fields.contact.name = '陈示例'
    expect(changeOf(fields)).toEqual({
      pay: { salary_unit: 'negotiable' },
      contact: { name: '陈示例' },
    })
  })
  it('names the terms in which a posting changes', () => {
    const before: ChangedPosting['before'] = {
      closes_at: '2026-04-10T16:00:00Z',
      headcount: 3,
      salary_unit: 'month',
      salary_min: 500_000,
      places: [{ region_code: '420111' }],
    }
    const after = { ...before, headcount: 4, places: [] }
    expect(changesOf({ before, after } as unknown as ChangedPosting)).toEqual([
      'headcount',
      'places',
    ])
  })
})
