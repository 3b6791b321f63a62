import { expect, it } from 'vitest'
import type { Need } from './calls'
import { chosenIn, most_planned, queryOf } from './choice'

const needs = (number: number) =>
  Array.from({ length: number }, (_, at) => ({ posting_id: `p${at}` }) as Need)

it('plans the first few postings until others are chosen', () => {
  expect(chosenIn({}, needs(2))).toEqual(['p0', 'p1'])
  expect(chosenIn({}, needs(30))).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5'])
  expect(chosenIn({}, [])).toEqual([])
})

it('reads from the address what was written there', () => {
  expect(chosenIn(queryOf(['p4', 'p1']), needs(5))).toEqual(['p1', 'p4'])
  expect(chosenIn(queryOf([]), needs(5))).toEqual([])
})

it('plans nothing that is not open any more, and no more than the server takes', () => {
  expect(chosenIn(queryOf(['gone', 'p1']), needs(2))).toEqual(['p1'])
  const all = needs(30)
  const named = queryOf(all.map((one) => one.posting_id))
  expect(chosenIn(named, all)).toHaveLength(most_planned)
})
