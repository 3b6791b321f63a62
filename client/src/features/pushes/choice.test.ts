import { describe, expect, it } from 'vitest'
import type { Batch } from './calls'
import { choiceOf, draftLike, draftWith, formOf, years } from './choice'

const settings = { wanted: 3, factor: 10, candidates: 60, a_minute: 500, samples: 5 }

describe('a new batch', () => {
  it('begins with what is set for all, and asks for nothing', () => {
    expect(choiceOf(draftWith(settings))).toEqual({
      audience: { regions: [], education: undefined, graduation_years: [], quiet_days: 7 },
      offer: { kinds: [], fair_id: undefined, regions: [] },
    })
  })
  it('begins like an earlier one and says the same', () => {
    const earlier = {
      id: '1',
      state: 'sent',
      name: '一',
      audience: {
        regions: ['500112'],
        education: 'master',
        graduation_years: [2026, 2027],
        quiet_days: 0,
      },
      offer: { kinds: ['job'], fair_id: undefined, regions: [] },
      wanted: 4,
      factor: 2,
    } as unknown as Batch
    const { name, audience, offer, wanted, factor } = earlier
    expect(formOf(draftLike(earlier))).toEqual({ name, audience, offer, wanted, factor })
  })
  it('takes years as they are typed, each once', () => {
    expect(years(['2027', '２０２６ 届', '2027', ''])).toEqual([2026, 2027])
  })
  it('leaves out what is not filled in', () => {
    const draft = { ...draftWith(settings), name: ' 一 ', wanted: undefined }
    expect(formOf(draft)).toMatchObject({ name: '一', wanted: undefined, factor: 10 })
  })
})
