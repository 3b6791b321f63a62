import { describe, expect, it } from 'vitest'
import { missing, needed, offered } from './steps'

describe('the columns of a table', () => {
  it('may each mean a field that no other column means', () => {
    const fields = ['title', 'kind', 'salary'] as const
    expect(offered(fields, ['title', undefined, 'kind'], 1)).toEqual(['salary'])
    expect(offered(fields, ['title', undefined, 'kind'], 0)).toEqual(['title', 'salary'])
  })

  it('say what a posting must have; pay may stand in two columns', () => {
    expect(missing(needed, ['title', 'headcount', 'description', 'closes_on'])).toEqual(['salary'])
    expect(
      missing(needed, ['title', 'headcount', 'description', 'closes_on', 'salary_min']),
    ).toEqual([])
    expect(missing(needed, [])).toHaveLength(5)
  })
})
