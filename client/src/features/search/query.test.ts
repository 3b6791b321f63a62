import { describe, expect, it } from 'vitest'
import { asksTheSame, queryOf } from './query'

describe('a search that is kept', () => {
  it('says what the address of the page says', () => {
    expect(
      queryOf(
        'q=C%2B%2B+%E5%BC%80%E5%8F%91&region=420000%2C310000&salary_at_least=500000&kind=job',
      ),
    ).toEqual({
      q: 'C++ 开发',
      region: ['420000', '310000'],
      salary_at_least: 500000,
      kind: ['job'],
    })
  })
  it('leaves out what is empty, what is no part of a search, and where the page stood', () => {
    expect(queryOf('q=&cursor=abc&from=poster&sort=salary')).toEqual({ sort: 'salary' })
  })
  it('is recognised in another order and another way of writing', () => {
    expect(
      asksTheSame('/postings?q=a%20b&kind=job,internship', 'kind=job%2Cinternship&q=a+b'),
    ).toBe(true)
    expect(asksTheSame('/postings?q=a', 'q=a&kind=job')).toBe(false)
    expect(asksTheSame('/postings?q=a', 'q=b')).toBe(false)
  })
})
