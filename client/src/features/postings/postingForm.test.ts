import { describe, expect, it } from 'vitest'
import { blankPosting, bodyOf, changedLabels, daysLeft, fieldsOf } from './postingForm'

const now = Date.parse('2026-03-01T00:00:00Z')
const filled = { ...blankPosting(now), title: '护士', region_code: '420111' }

describe('the posting form', () => {
  it('closes at the end of the last day in Shanghai, and shows that day again', () => {
    expect(filled.closes_on).toBe('2026-03-31')
    expect(bodyOf(filled).closes_at).toBe('2026-03-31T15:59:59.000Z')
    const kept = { ...bodyOf(filled), closes_at: '2026-03-31T16:00:00.000Z' }
    expect(fieldsOf(kept).closes_on).toBe('2026-03-31')
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
    for (const name of ['title', 'address', 'closes_at', 'contact', 'other_places', 'job'])
      expect(body).not.toHaveProperty(name)
    expect(body.benefits).toEqual([])
    const half = bodyOf({ ...filled, other_places: [{ region_code: '', address: '示例路' }] })
    expect(half.other_places).toEqual([{ address: '示例路' }])
  })
  it('sends the part of its kind alone, and keeps what was typed for the others', () => {
    const tried = {
      ...filled,
      job: { contract_years: 3 },
      internship: { days_a_week: 4, months: undefined },
    }
    expect(bodyOf(tried)).toMatchObject({ job: { contract_years: 3 } })
    expect(bodyOf(tried)).not.toHaveProperty('internship')
    const intern = bodyOf({ ...tried, kind: 'internship' })
    expect(intern.internship).toEqual({ days_a_week: 4 })
    expect(intern).not.toHaveProperty('job')
    expect(bodyOf({ ...filled, kind: 'grassroots' }).grassroots).toEqual({})
    expect(fieldsOf(intern).internship).toEqual({ days_a_week: 4 })
  })
})

describe('what became of a posting', () => {
  it('names the fields that differ by their labels', () => {
    const before = bodyOf({ ...filled, salary_min: 500_000 })
    const after = { ...before, salary_min: 600_000, job: { shift: 'nights' as const } }
    expect(changedLabels(before, after)).toEqual(['kind', 'salary'])
    expect(changedLabels(before, { ...before })).toEqual([])
  })
  it('counts the whole days that are left', () => {
    expect(daysLeft('2026-03-08T00:00:00Z', now)).toBe(7)
    expect(daysLeft('2026-03-01T16:00:00Z', now)).toBe(0)
  })
})
