import type { Participation } from '@/features/fairs/calls'
import type { Posting } from '@/features/postings/calls'
import type { Organisation } from './calls'

export interface Standing {
  organisation: Organisation | null
  asks_to_join: boolean // an organisation that is here already
  participations: readonly Participation[]
  postings: readonly Posting[]
  waiting: number // people who applied and were not looked at, as far as they have been counted
}

export interface NextStep {
  kind:
    | 'register'
    | 'wait_member'
    | 'submit'
    | 'mend'
    | 'wait_review'
    | 'refused'
    | 'answer'
    | 'mend_posting'
    | 'write_posting'
    | 'join'
    | 'wait_join'
    | 'quiet'
  to: 'organisation' | 'candidates' | 'my-postings' | 'new-posting' | 'join-fairs'
  count: number
}

// What an employer does next, in the order in which the way to candidates opens.
export function nextStep(standing: Standing): NextStep {
  const at = (kind: NextStep['kind'], to: NextStep['to'], count = 0): NextStep => ({
    kind,
    to,
    count,
  })
  const { organisation, participations, postings, waiting } = standing
  if (!organisation) return at(standing.asks_to_join ? 'wait_member' : 'register', 'organisation')
  if (organisation.state === 'draft') return at('submit', 'organisation')
  const sent_back = organisation.state === 'returned' || organisation.change?.decision
  if (sent_back) return at('mend', 'organisation')
  if (organisation.state === 'refused') return at('refused', 'organisation')
  if (waiting > 0) return at('answer', 'candidates', waiting)
  const returned = postings.filter((posting) => posting.state === 'returned').length
  if (returned > 0) return at('mend_posting', 'my-postings', returned)
  if (organisation.state === 'submitted') return at('wait_review', 'new-posting')
  if (postings.length === 0) return at('write_posting', 'new-posting')
  if (!participations.some((one) => one.state === 'approved' || one.state === 'requested'))
    return at('join', 'join-fairs')
  if (!participations.some((one) => one.state === 'approved')) return at('wait_join', 'my-postings')
  return at('quiet', 'my-postings')
}
