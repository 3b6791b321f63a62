import { describe, expect, it } from 'vitest'
import { blankPosting, bodyOf } from './postingForm'

const now = Date.parse('2026-03-01T00:00:00Z')
const filled = { ...blankPosting(now), title: '护士', region_code: '420111' }

describe('the posting form', () => {
  it('closes at the end of the last day in Shanghai', () => {
    expect(filled.closes_on).toBe('2026-03-31')
    expect(bodyOf(filled).closes_at).toBe('2026-03-31T15:59:59.000Z')
  })
  it('says no amount where pay is negotiable, and months only where it is monthly', () => {
    const paid = { ...filled, salary_min: 500_000, salary_max: 800_000, salary_months: 13 }
    expect(bodyOf(paid)).toMatchObject({ salary_min: 500_000, salary_months: 13 })
    expect(bodyOf({ ...paid, salary_unit: 'day' })).not.toHaveProperty('salary_months')
    const open = bodyOf({ ...paid, salary_unit: 'negotiable' })
    for (const name of ['salary_min', 'salary_max', 'salary_months'])
      expect(open).not.toHaveProperty(name)
  })
  it('leaves out what was left empty, so that the server can say that it is missing', () => {
    const body = bodyOf({ ...filled, title: '', address: ' ', closes_on: '' })
    for (const name of ['title', 'address', 'closes_at']) expect(body).not.toHaveProperty(name)
    expect(body.benefits).toEqual([])
  })
})
