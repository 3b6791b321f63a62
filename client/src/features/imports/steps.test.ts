import { describe, expect, it } from 'vitest'
import { missing, needed, offered } from './steps'

describe('the columns of a table', () => {
  it('may each mean a field that no other column means, in groups', () => {
    const chosen = ['programme', undefined, 'service_years', 'after_service'] as const
    const groups = (at: number) => offered(chosen, at).map(({ group }) => group)
    expect(groups(1)).toEqual(['all', 'job', 'learning', 'public_institution', 'key'])
    expect(groups(0)).toContain('grassroots')
    expect(offered(chosen, 0).find(({ group }) => group === 'grassroots')?.values).toEqual([
      'programme',
    ])
    expect(offered(chosen, 1)[0]?.values).toContain('other_places')
  })

  it('say what a posting must have; pay may stand in two columns', () => {
    expect(missing(needed, ['title', 'headcount', 'description', 'closes_on'])).toEqual(['salary'])
    expect(
      missing(needed, ['title', 'headcount', 'description', 'closes_on', 'salary_min']),
    ).toEqual([])
    expect(missing(needed, [])).toHaveLength(5)
  })
})
