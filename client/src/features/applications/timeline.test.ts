import { describe, expect, it } from 'vitest'
import { buttons, canEnter, columns } from './board'
import type { Stage } from './calls'
import { hasTimeline, timeline, turn } from './timeline'

const sent = '2026-03-15T01:00:00Z'
const move = (stage: Stage, day: number) => ({ stage, moved_at: `2026-03-${day}T01:00:00Z` })
const states = (stage: Stage, moves: ReturnType<typeof move>[] = []) =>
  timeline(stage, moves, sent).map((point) => point.state)

describe('the timeline of an application', () => {
  it('dates each point that was reached', () => {
    const points = timeline('interview', [move('viewed', 16), move('interview', 18)], sent)
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
    for (const stage of ['declined', 'refused', 'withdrawn'] as const)
      expect([hasTimeline(stage), turn(stage)]).toEqual([false, 'nobody'])
  })

  it('says whose turn it is', () => {
    expect(turn('viewed')).toBe('employer')
    expect(turn('offered')).toBe('seeker')
    expect(turn('signed')).toBe('nobody')
  })
})

describe('the board', () => {
  it('has a place for every stage, once', () => {
    const stages = columns.flatMap((column) => column.stages)
    expect(new Set(stages).size).toBe(stages.length)
    expect(stages).toHaveLength(9)
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
})
