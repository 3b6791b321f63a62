import type { Stage } from './calls'

// The five points of an application as its seeker sees them, and where it stands.
export const points = ['delivered', 'viewed', 'shortlisted', 'interview', 'result'] as const
export type PointName = (typeof points)[number]

export interface Point {
  name: PointName
  state: 'done' | 'current' | 'open'
  at?: string // when it was reached
}

interface Reached {
  stage: Stage
  reached_at: string
}

const endings: readonly Stage[] = ['declined', 'refused', 'withdrawn', 'lapsed']

// A timeline is shown while there is a way ahead, and when it ended well.
export const hasTimeline = (stage: Stage): boolean => !endings.includes(stage)

const pointOf = (stage: Stage): PointName =>
  stage === 'offered' || stage === 'signed' ? 'result' : (stage as PointName)

// `reached` may be missing the points that were jumped over: those count as done without a date.
export function timeline(stage: Stage, reached: readonly Reached[]): Point[] {
  const current = points.indexOf(pointOf(stage))
  return points.map((name, index) => {
    const here = [...reached].reverse().find((one) => pointOf(one.stage) === name)
    const past = index < current || (index === current && stage === 'signed')
    return {
      name,
      state: past ? 'done' : index === current ? 'current' : 'open',
      at: index > current ? undefined : here?.reached_at,
    }
  })
}

// A deadline is the midnight after its last day; people are told the day.
export const lastDay = (deadline: string): string =>
  new Date(Date.parse(deadline) - 1).toISOString()
