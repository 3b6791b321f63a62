import { describe, expect, it } from 'vitest'
import { askedIn, buttons, buttonsForAll, canEnter, columns, filterOf, queryOf } from './board'
import type { Stage } from './calls'
import { hasTimeline, timeline } from './timeline'

const at = (stage: Stage, day: number) => ({ stage, reached_at: `2026-03-${day}T01:00:00Z` })
const states = (stage: Stage) => timeline(stage, []).map((point) => point.state)

describe('the timeline of an application', () => {
  it('dates each point that was reached', () => {
    const points = timeline('interview', [
      at('delivered', 15),
      at('viewed', 16),
      at('interview', 18),
    ])
    expect(points.map((point) => point.at?.slice(8, 10))).toEqual([
      '15',
      '16',
      undefined,
      '18',
      undefined,
    ])
    expect(points.map((point) => point.state)).toEqual(['done', 'done', 'done', 'current', 'open'])
  })

  it('stands at the first point when it has just been sent', () => {
    expect(states('delivered')).toEqual(['current', 'open', 'open', 'open', 'open'])
  })

  it('ends in the result, which an offer opens and a signature completes', () => {
    expect(states('offered').at(-1)).toBe('current')
    expect(states('signed')).toEqual(['done', 'done', 'done', 'done', 'done'])
  })

  it('is not drawn for what came to another end', () => {
    for (const stage of ['declined', 'refused', 'withdrawn', 'lapsed'] as const)
      expect(hasTimeline(stage)).toBe(false)
  })
})

describe('the board', () => {
  it('has a place for every stage, once', () => {
    const stages = columns.flatMap((column) => column.stages)
    expect(new Set(stages).size).toBe(stages.length)
    expect(stages).toHaveLength(10)
  })

  it('offers the allowed steps, the farthest first, and never looking as a button', () => {
    expect(buttons(['view', 'decline', 'invite', 'shortlist'])).toEqual([
      'invite',
      'shortlist',
      'decline',
    ])
  })

  it('lets a card into a column only by an allowed step', () => {
    const interview = columns.find((column) => column.name === 'interview')!
    const fresh = columns.find((column) => column.name === 'delivered')!
    expect(canEnter(interview, { allowed_steps: ['invite'] })).toBe(true)
    expect(canEnter(interview, { allowed_steps: ['view'] })).toBe(false)
    expect(canEnter(fresh, { allowed_steps: ['view'] })).toBe(false)
  })

  it('offers many what at least one of them may do', () => {
    expect(
      buttonsForAll([{ allowed_steps: ['shortlist', 'decline'] }, { allowed_steps: ['offer'] }]),
    ).toEqual(['offer', 'shortlist', 'decline'])
    expect(buttonsForAll([{ allowed_steps: [] }])).toEqual([])
  })

  it('keeps its filter in the address, and takes nothing from there that it does not know', () => {
    const asked = askedIn({
      education: 'master',
      only: 'unread',
      since: '7',
      assigned: 'nobody',
    })
    expect(queryOf({ ...asked, q: '王' })).toEqual(queryOf(asked))
    expect(askedIn(queryOf(asked) as Record<string, string>)).toEqual(asked)
    expect(
      queryOf(askedIn({ education: 'wizard', since: '5', order: 'x', fair: ['a', 'b'] })),
    ).toEqual({})
  })

  it('asks the server for what the address says', () => {
    const now = Date.parse('2026-03-18T10:20:00Z')
    const asked = askedIn({ since: '3', assigned: 'nobody', year: '2027', only: 'unanswered' })
    expect(JSON.parse(JSON.stringify(filterOf(asked, 'p', now)))).toEqual({
      posting_id: 'p',
      graduation_year: 2027,
      unanswered: true,
      waiting_since: '2026-03-15T10:00:00.000Z',
      unassigned: true,
    })
    expect(filterOf(askedIn({ assigned: 'kai' }), undefined).assigned_to).toBe('kai')
  })
})
