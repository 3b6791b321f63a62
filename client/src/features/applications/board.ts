import type { Candidate, Stage, Step } from './calls'

// The columns of the board are the stages of the life cycle; the last one holds what has come to
// an end.
export interface Column {
  name: 'delivered' | 'viewed' | 'shortlisted' | 'interview' | 'offered' | 'ended'
  stages: readonly Stage[]
  step?: Step // what moves a candidate into this column
}

export const columns: readonly Column[] = [
  { name: 'delivered', stages: ['delivered'] },
  { name: 'viewed', stages: ['viewed'], step: 'view' },
  { name: 'shortlisted', stages: ['shortlisted'], step: 'shortlist' },
  { name: 'interview', stages: ['interview'], step: 'invite' },
  { name: 'offered', stages: ['offered', 'signed'], step: 'offer' },
  { name: 'ended', stages: ['declined', 'refused', 'withdrawn'], step: 'decline' },
]

// The buttons of the drawer, the farthest-reaching welcome step first; looking happens by looking.
const order: readonly Step[] = ['offer', 'invite', 'shortlist', 'decline']
export const buttons = (allowed: readonly Step[]): Step[] =>
  order.filter((step) => allowed.includes(step))

export const canEnter = (column: Column, candidate: Pick<Candidate, 'allowed_steps'>): boolean =>
  column.step !== undefined && candidate.allowed_steps.includes(column.step)
