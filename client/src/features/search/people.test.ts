import { expect, test } from 'vitest'
import { askedIn, filterOf, narrowed, queryOf } from './people'

test('the address says what is asked for, and nothing that is no part of it', () => {
  const query = { q: 'Java 开发', region: '420000', graduation: '2026', sort: 'newest', from: 'x' }
  const asked = askedIn(query)
  expect(asked).toEqual({ q: 'Java 开发', region: '420000', graduation: '2026', sort: 'newest' })
  expect(queryOf(asked)).toEqual(asked)
  expect(narrowed(asked)).toBe(2)
  expect(askedIn({ region: 'Wuhan', sort: 'salary', q: '', experience: ['1', '3'] })).toEqual({})
})

test('the server is asked in its own words', () => {
  expect(filterOf({ region: '420000', graduation: '2026', kind: 'job', experience: '3' })).toEqual({
    q: undefined,
    region: ['420000'],
    major: undefined,
    education: undefined,
    graduation: [2026],
    kind: ['job'],
    experience_at_least: 3,
    sort: undefined,
  })
})
