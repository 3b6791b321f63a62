import { describe, expect, it } from 'vitest'
import type { Participation } from '@/features/fairs/calls'
import type { Posting } from '@/features/postings/calls'
import type { Organisation } from './calls'
import { nextStep, type Standing } from './nextStep'

const organisation = (state: Organisation['state']) => ({ state }) as Organisation
const posting = (state: Posting['state']) => ({ state }) as Posting
const participation = (state: Participation['state']) => ({ state }) as Participation
const ready: Standing = {
  organisation: organisation('approved'),
  asks_to_join: false,
  participations: [participation('approved')],
  postings: [posting('published')],
  waiting: 0,
}
const kind = (change: Partial<Standing>) => nextStep({ ...ready, ...change }).kind

describe("an employer's next step", () => {
  it('is to register, hand in and mend before anything else', () => {
    expect(kind({ organisation: null, waiting: 5 })).toBe('register')
    expect(kind({ organisation: null, asks_to_join: true })).toBe('wait_member')
    expect(kind({ organisation: organisation('draft') })).toBe('submit')
    expect(kind({ organisation: organisation('returned') })).toBe('mend')
    const change = { decision: 'return' }
    expect(kind({ organisation: { state: 'approved', change } as Organisation })).toBe('mend')
    expect(kind({ organisation: organisation('refused') })).toBe('refused')
  })
  it('puts people who wait before paper', () => {
    expect(nextStep({ ...ready, postings: [posting('returned')], waiting: 3 })).toEqual({
      kind: 'answer',
      to: 'candidates',
      count: 3,
    })
    expect(kind({ postings: [posting('returned')] })).toBe('mend_posting')
  })
  it('follows the way to candidates: posting, fair, decision', () => {
    expect(kind({ postings: [] })).toBe('write_posting')
    expect(kind({ participations: [] })).toBe('join')
    expect(kind({ participations: [participation('withdrawn')] })).toBe('join')
    expect(kind({ participations: [participation('requested')] })).toBe('wait_join')
    expect(kind({})).toBe('quiet')
  })
  it('uses the time of the check to write postings', () => {
    expect(nextStep({ ...ready, organisation: organisation('submitted'), postings: [] })).toEqual({
      kind: 'wait_review',
      to: 'new-posting',
      count: 0,
    })
  })
})
