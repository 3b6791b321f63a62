import { answer, api } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type Recommendations = Answer<'/api/v1/my/recommendations', 'get'>
export type RecommendedPosting = Recommendations['items'][number]
export type NearPosting = Recommendations['near'][number]
export type MatchReason = RecommendedPosting['reasons'][number]
export type RecommendedPerson = Answer<
  '/api/v1/my/postings/{posting_id}/recommendations',
  'get'
>['items'][number]
// As much of somebody as a card shows; a score and reasons where it is for a posting.
export type PersonOnCard = Omit<RecommendedPerson, 'score' | 'suits' | 'wanted' | 'reasons'> &
  Partial<Pick<RecommendedPerson, 'score' | 'reasons'>>
export type DislikedPosting = Answer<'/api/v1/my/disliked-postings', 'get'>['items'][number]
export type DislikeReason = Body<'/api/v1/my/disliked-postings/{posting_id}', 'put'>['reason']

export const myRecommendations = (limit: number) =>
  answer(api.GET('/api/v1/my/recommendations', { params: { query: { limit } } }))

const one = (posting_id: string) => ({ params: { path: { posting_id } } })
export const peopleFor = (posting_id: string, limit: number) =>
  answer(
    api.GET('/api/v1/my/postings/{posting_id}/recommendations', {
      params: { path: { posting_id }, query: { limit } },
    }),
  )

export const dislikedPostings = () => answer(api.GET('/api/v1/my/disliked-postings'))
export const dislike = (posting_id: string, reason: DislikeReason) =>
  answer(
    api.PUT('/api/v1/my/disliked-postings/{posting_id}', { ...one(posting_id), body: { reason } }),
  )
export const undoDislike = (posting_id: string) =>
  answer(api.DELETE('/api/v1/my/disliked-postings/{posting_id}', one(posting_id)))

export const cardViews = () => answer(api.GET('/api/v1/my/card-views'))

export const dislike_reasons = [
  'work',
  'place',
  'distance',
  'salary',
  'employer',
  'other',
] as const satisfies readonly DislikeReason[]

// Lists grow by this many, up to what the server gives at once.
export const page_size = 20
export const most = 100

// The first few that speak for it, each once: several certificates share one label.
const shown_labels = 3
export const fittingLabels = (reasons: MatchReason[]): string[] =>
  [...new Set(reasons.filter((one) => one.side === 'fits').map((one) => one.label))].slice(
    0,
    shown_labels,
  )
