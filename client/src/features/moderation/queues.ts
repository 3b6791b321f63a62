import { answer, api, keyed } from '@/api/client'
import type { Answer } from '@/api/types'
import type { Work } from '@/features/works/calls'
import type { Page } from '@/parts/usePages'

export interface QueueSizes {
  organisations: number
  participations: number
  postings: number
}

const one = { limit: 1 }

// How many items wait for a decision, by kind.
export async function queueSizes(): Promise<QueueSizes> {
  const [organisations, participations, postings] = await Promise.all([
    answer(api.GET('/api/v1/organisations', { params: { query: { state: 'submitted', ...one } } })),
    answer(
      api.GET('/api/v1/participations', { params: { query: { state: 'requested', ...one } } }),
    ),
    answer(
      api.GET('/api/v1/review/postings', { params: { query: { state: 'submitted', ...one } } }),
    ),
  ])
  return {
    organisations: organisations.total ?? 0,
    participations: participations.total ?? 0,
    postings: postings.total ?? 0,
  }
}

export const queue_names = ['postings', 'organisations', 'participations'] as const
export type QueueName = (typeof queue_names)[number]
export type Decision = 'approve' | 'return' | 'refuse' | 'decline'

export type Posting = Answer<'/api/v1/review/postings', 'get'>['items'][number]
export type Organisation = Answer<'/api/v1/organisations', 'get'>['items'][number]
export type Participation = Answer<'/api/v1/participations', 'get'>['items'][number]

// What the desk needs to know of anything that waits for a decision.
export interface Item {
  id: string
  title: string
  from: string // who handed it in
  waiting_since: string
  posting?: Posting
  organisation?: Organisation
  participation?: Participation
}

const page_size = 50

export async function queuePage(
  queue: QueueName,
  cursor?: string,
  fair_id?: string,
): Promise<Page<Item>> {
  const limit = page_size
  if (queue === 'organisations') {
    const query = { state: 'submitted' as const, cursor, limit }
    const page = await answer(api.GET('/api/v1/organisations', { params: { query } }))
    return { ...page, items: page.items.map(ofOrganisation) }
  }
  if (queue === 'participations') {
    const query = { state: 'requested' as const, cursor, limit, fair_id }
    const page = await answer(api.GET('/api/v1/participations', { params: { query } }))
    return { ...page, items: page.items.map(ofParticipation) }
  }
  const query = { state: 'submitted' as const, cursor, limit }
  const page = await answer(api.GET('/api/v1/review/postings', { params: { query } }))
  return { ...page, items: page.items.map(ofPosting) }
}

const ofPosting = (posting: Posting): Item => ({
  id: posting.id,
  title: posting.title,
  from: posting.employer_name,
  waiting_since: posting.submitted_at ?? posting.created_at,
  posting,
})
const ofOrganisation = (organisation: Organisation): Item => ({
  id: organisation.id,
  title: organisation.name,
  from: organisation.credit_code ?? '',
  waiting_since: organisation.submitted_at ?? organisation.created_at,
  organisation,
})
const ofParticipation = (participation: Participation): Item => ({
  id: participation.id,
  title: participation.organisation_name,
  from: participation.fair_title,
  waiting_since: participation.requested_at,
  participation,
})

// What may be decided in a queue, in the order of the buttons.
export const decisions: Record<QueueName, readonly Decision[]> = {
  postings: ['return', 'approve', 'refuse'],
  organisations: ['return', 'approve', 'refuse'],
  participations: ['approve', 'decline'],
}
// Whoever is not passed is told why.
export const needsRemark = (decision: Decision): boolean => decision !== 'approve'

export interface Verdict {
  decision: Decision
  remark?: string
}

export async function decide(queue: QueueName, id: string, verdict: Verdict): Promise<void> {
  const { decision, remark } = verdict
  if (queue === 'participations') {
    const body = { decision: decision === 'approve' ? 'approve' : 'decline', remark } as const
    const params = { path: { participation_id: id } }
    await answer(api.POST('/api/v1/participations/{participation_id}/decide', { body, params }))
    return
  }
  const body = { decision: decision === 'decline' ? 'refuse' : decision, remark } as const
  if (queue === 'organisations') {
    const params = { path: { organisation_id: id } }
    await answer(api.POST('/api/v1/organisations/{organisation_id}/decide', { body, params }))
  } else {
    const params = { path: { posting_id: id } }
    await answer(api.POST('/api/v1/postings/{posting_id}/decide', { body, params }))
  }
}

// Each is decided by itself; the ids of those that were passed come back.
export async function approveMany(queue: QueueName, ids: string[]): Promise<string[]> {
  const decision = 'approve' as const
  if (queue === 'organisations') {
    const body = { organisation_ids: ids, decision }
    const { items } = await answer(api.POST('/api/v1/review/organisations/decide', { body }))
    return items.filter((one) => one.state === 'approved').map((one) => one.organisation_id)
  }
  if (queue === 'participations') {
    const body = { participation_ids: ids, decision }
    const { items } = await answer(api.POST('/api/v1/review/participations/decide', { body }))
    return items.filter((one) => one.state === 'approved').map((one) => one.participation_id)
  }
  const body = { posting_ids: ids, decision }
  const { items } = await answer(api.POST('/api/v1/review/postings/decide', { body }))
  return items.filter((one) => one.state === 'published').map((one) => one.posting_id)
}

// Passes every waiting posting: a long work with progress.
export const approveAllPostings = (key: string) =>
  answer(
    api.POST('/api/v1/review/postings/approve-all', {
      body: {},
      params: { header: keyed(key) },
    }),
  )

// What became of it: how many were passed, and how many could not be.
export function approvedOf(work: Work): { approved: number; left: number } {
  try {
    const { approved = work.done, left = 0 } = JSON.parse(work.outcome ?? '{}')
    return { approved, left }
  } catch {
    return { approved: work.done, left: 0 } // an outcome may also be the code of a failure
  }
}
