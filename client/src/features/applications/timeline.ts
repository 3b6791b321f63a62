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
  moved_at: string
}

const order: readonly Stage[] = [
  'delivered',
  'viewed',
  'shortlisted',
  'interview',
  'offered',
  'signed',
]
const endings: readonly Stage[] = ['declined', 'refused', 'withdrawn']

export const isOver = (stage: Stage): boolean => endings.includes(stage)
// A timeline is shown while there is a way ahead, and when it ended well.
export const hasTimeline = (stage: Stage): boolean => !isOver(stage)

const pointOf = (stage: Stage): PointName =>
  stage === 'offered' || stage === 'signed' ? 'result' : (stage as PointName)

// `moves` may be missing the points that were jumped over: those count as done without a date.
export function timeline(stage: Stage, moves: readonly Reached[], submitted_at: string): Point[] {
  const current = points.indexOf(pointOf(stage))
  return points.map((name, index) => {
    const reached = [...moves].reverse().find((move) => pointOf(move.stage) === name)
    return {
      name,
      state:
        index < current
          ? 'done'
          : index === current
            ? stage === 'signed'
              ? 'done'
              : 'current'
            : 'open',
      at:
        index > current
          ? undefined
          : (reached?.moved_at ?? (index === 0 ? submitted_at : undefined)),
    }
  })
}

// Whose turn it is; the sentence under the timeline says so.
export function turn(stage: Stage): 'employer' | 'seeker' | 'nobody' {
  if (stage === 'offered') return 'seeker'
  return order.indexOf(stage) >= 0 && stage !== 'signed' ? 'employer' : 'nobody'
}
