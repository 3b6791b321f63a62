import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import {
  orders,
  type Candidate,
  type ColumnName,
  type Filter,
  type Order,
  type Stage,
  type Step,
} from './calls'

// The columns of the board are the stages of the life cycle; the last one holds what has come to
// an end.
export interface Column {
  name: ColumnName
  stages: readonly Stage[]
  step?: Step // what moves a candidate into this column
}

export const columns: readonly Column[] = [
  { name: 'delivered', stages: ['delivered'] },
  { name: 'viewed', stages: ['viewed'], step: 'view' },
  { name: 'shortlisted', stages: ['shortlisted'], step: 'shortlist' },
  { name: 'interview', stages: ['interview'], step: 'invite' },
  { name: 'offered', stages: ['offered', 'signed'], step: 'offer' },
  { name: 'ended', stages: ['declined', 'refused', 'withdrawn', 'lapsed'], step: 'decline' },
]

// The buttons of the drawer, the farthest-reaching welcome step first; looking happens by looking.
const order: readonly Step[] = ['offer', 'invite', 'shortlist', 'decline']
export const buttons = (allowed: readonly Step[]): Step[] =>
  order.filter((step) => allowed.includes(step))

// What may be done with at least one of many; who cannot is told one by one.
export const buttonsForAll = (chosen: readonly Pick<Candidate, 'allowed_steps'>[]): Step[] =>
  order.filter((step) => chosen.some((one) => one.allowed_steps.includes(step)))

// The keys of the steps, on the candidate that is open or has the focus.
export const step_keys: Partial<Record<Step, string>> = {
  shortlist: 's',
  invite: 'i',
  offer: 'o',
  decline: 'd',
}

export const canEnter = (column: Column, candidate: Pick<Candidate, 'allowed_steps'>): boolean =>
  column.step !== undefined && candidate.allowed_steps.includes(column.step)

// The filter lives in the address, so that it can be sent to a colleague and survives going back;
// `q` may be a candidate's name and does not (useSought). `since` are days, `assigned` is a member
// or "nobody".
export interface Asked {
  fair_id?: string
  education?: Filter['education']
  major_branch?: string
  graduation_year?: string
  only?: 'unread' | 'unanswered'
  since?: string
  assigned?: string
  q?: string
  order?: Order
}
export const educations = ['vocational_college', 'bachelor', 'master', 'doctor'] as const
export const since_days = ['3', '7', '14', '30'] as const

const word = (query: LocationQuery, name: string): string | undefined =>
  typeof query[name] === 'string' && query[name] !== '' ? query[name] : undefined
const one_of = <T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find((one) => one === value)

export function askedIn(query: LocationQuery): Asked {
  return {
    fair_id: word(query, 'fair'),
    education: one_of(educations, word(query, 'education')),
    major_branch: word(query, 'branch'),
    graduation_year: word(query, 'year'),
    only: one_of(['unread', 'unanswered'] as const, word(query, 'only')),
    since: one_of(since_days, word(query, 'since')),
    assigned: word(query, 'assigned'),
    order: one_of(orders, word(query, 'order')),
  }
}

export function queryOf(asked: Asked): LocationQueryRaw {
  const pairs = {
    fair: asked.fair_id,
    education: asked.education,
    branch: asked.major_branch,
    year: asked.graduation_year,
    only: asked.only,
    since: asked.since,
    assigned: asked.assigned,
    order: asked.order,
  }
  return Object.fromEntries(Object.entries(pairs).filter(([, value]) => value))
}

export const narrowed = (asked: Asked): number =>
  Object.keys(queryOf({ ...asked, order: undefined })).length + (asked.q ? 1 : 0)

const day_ms = 24 * 3_600_000
export function filterOf(asked: Asked, posting_id: string | undefined, now = Date.now()): Filter {
  return {
    posting_id,
    fair_id: asked.fair_id,
    education: asked.education,
    major_branch: asked.major_branch,
    graduation_year: asked.graduation_year ? Number(asked.graduation_year) : undefined,
    unread: asked.only === 'unread' ? true : undefined,
    unanswered: asked.only === 'unanswered' ? true : undefined,
    // To the hour, so that the same question is asked again with the same words.
    waiting_since: asked.since
      ? new Date(
          Math.floor((now - Number(asked.since) * day_ms) / 3_600_000) * 3_600_000,
        ).toISOString()
      : undefined,
    assigned_to: asked.assigned && asked.assigned !== 'nobody' ? asked.assigned : undefined,
    unassigned: asked.assigned === 'nobody' ? true : undefined,
    q: asked.q,
  }
}
