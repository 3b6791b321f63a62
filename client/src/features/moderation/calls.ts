import { answer, api, keyed } from '@/api/client'
import type { Answer, Body, Query } from '@/api/types'

export type Item = Answer<'/api/v1/review/items', 'get'>['items'][number]
export type Detail = Answer<'/api/v1/review/items/{item_id}', 'get'>
export type Bulk = Answer<'/api/v1/review/bulks', 'post'>
export type Standings = Answer<'/api/v1/review/queues', 'get'>
export type Rules = Body<'/api/v1/review/queues/{queue}', 'put'>
export type Reason = Answer<'/api/v1/review/reasons', 'get'>['items'][number]
export type Figures = Answer<'/api/v1/review/figures', 'get'>
export type Verdict = Body<'/api/v1/review/items/{item_id}/decide', 'post'>
export type FieldRemark = NonNullable<Verdict['field_remarks']>[number]
export type Decision = Verdict['decision']
export type QueueName = Item['queue']
export type SecondLook = Rules['second_look']
export type OwnReview = Answer<'/api/v1/my/reviews/{queue}/{subject_id}', 'get'>

export const queue_names = [
  'postings',
  'organisations',
  'participations',
  'marks',
  'pictures',
  'complaints',
] as const satisfies readonly QueueName[]

export const isQueue = (name: string): name is QueueName =>
  (queue_names as readonly string[]).includes(name)

export const second_looks = ['never', 'refusals', 'always'] as const satisfies readonly SecondLook[]

// What may be decided in a queue, in the order of the buttons.
export const decisions: Record<QueueName, readonly Decision[]> = {
  postings: ['return', 'approve', 'refuse'],
  organisations: ['return', 'approve', 'refuse'],
  participations: ['approve', 'refuse'],
  marks: ['approve', 'refuse'],
  pictures: ['approve', 'refuse'],
  complaints: ['approve', 'refuse'],
}

// Nobody is passed unread where each is answered in words of its own.
export const is_one_by_one = (queue: QueueName): boolean => queue === 'complaints'

export type SpotFinding = Body<
  '/api/v1/review/spot-checks/{spot_check_id}/finding',
  'post'
>['finding']
export const listSpotChecks = (query: Query<'/api/v1/review/spot-checks'>) =>
  answer(api.GET('/api/v1/review/spot-checks', { params: { query } }))
export const findSpotCheck = (
  spot_check_id: string,
  body: Body<'/api/v1/review/spot-checks/{spot_check_id}/finding', 'post'>,
) =>
  answer(
    api.POST('/api/v1/review/spot-checks/{spot_check_id}/finding', {
      params: { path: { spot_check_id } },
      body,
    }),
  )

// How the queues stand, which others change as well.
export const standings = {
  queryKey: ['review', 'queues'],
  queryFn: () => answer(api.GET('/api/v1/review/queues')),
  refetchInterval: 60_000,
}

export const reviewFigures = {
  queryKey: ['review', 'figures'],
  queryFn: () => answer(api.GET('/api/v1/review/figures')),
}

export const itemPage = (query: Query<'/api/v1/review/items'>) =>
  answer(api.GET('/api/v1/review/items', { params: { query: { ...query, limit: 50 } } }))

const one = (item_id: string) => ({ params: { path: { item_id } } })
export const showItem = (id: string) => answer(api.GET('/api/v1/review/items/{item_id}', one(id)))
export const claimItem = (id: string) =>
  answer(api.POST('/api/v1/review/items/{item_id}/claim', one(id)))
// Also while the page is being left.
export const releaseItem = (id: string) =>
  answer(api.POST('/api/v1/review/items/{item_id}/release', { ...one(id), keepalive: true }))
// It counts after ten seconds, unless it is taken back before.
export const decideItem = (id: string, verdict: Verdict) =>
  answer(
    api.POST('/api/v1/review/items/{item_id}/decide', {
      ...one(id),
      body: { ...verdict, effect: 'held' },
    }),
  )
export const undoItem = (id: string) =>
  answer(api.POST('/api/v1/review/items/{item_id}/undo', one(id)))
export const showColleagues = () => answer(api.GET('/api/v1/review/colleagues'))
export const handOverItem = (id: string, to: string, note?: string) =>
  answer(api.POST('/api/v1/review/items/{item_id}/hand-over', { ...one(id), body: { to, note } }))
export const prioritiseItem = (id: string, priority: Item['priority']) =>
  answer(api.POST('/api/v1/review/items/{item_id}/prioritise', { ...one(id), body: { priority } }))
export const reopenItem = (id: string, reason: string) =>
  answer(api.POST('/api/v1/review/items/{item_id}/reopen', { ...one(id), body: { reason } }))
export const nextItem = (body: Body<'/api/v1/review/next', 'post'>) =>
  answer(api.POST('/api/v1/review/next', { body }))

export const startBulk = (body: Body<'/api/v1/review/bulks', 'post'>, key: string) =>
  answer(api.POST('/api/v1/review/bulks', { body, params: { header: keyed(key) } }))
export const lookAtSample = (bulk_id: string, item_id: string) =>
  answer(
    api.POST('/api/v1/review/bulks/{bulk_id}/samples/{item_id}/look', {
      params: { path: { bulk_id, item_id } },
    }),
  )
export const approveBulk = (bulk_id: string, key: string) =>
  answer(
    api.POST('/api/v1/review/bulks/{bulk_id}/approval', {
      params: { path: { bulk_id }, header: keyed(key) },
    }),
  )
export const releaseBulk = (bulk_id: string) =>
  answer(api.POST('/api/v1/review/bulks/{bulk_id}/release', { params: { path: { bulk_id } } }))

export const showReasons = () => answer(api.GET('/api/v1/review/reasons'))
export const addReason = (body: Body<'/api/v1/review/reasons', 'post'>, key: string) =>
  answer(api.POST('/api/v1/review/reasons', { body, params: { header: keyed(key) } }))
export const saveReason = (
  reason_id: string,
  body: Body<'/api/v1/review/reasons/{reason_id}', 'put'>,
) =>
  answer(api.PUT('/api/v1/review/reasons/{reason_id}', { body, params: { path: { reason_id } } }))
export const removeReason = (reason_id: string) =>
  answer(api.DELETE('/api/v1/review/reasons/{reason_id}', { params: { path: { reason_id } } }))
export const saveRules = (queue: QueueName, body: Rules) =>
  answer(api.PUT('/api/v1/review/queues/{queue}', { body, params: { path: { queue } } }))

// What became of what one handed in last.
export const ownReview = (queue: QueueName, subject_id: string) =>
  answer(
    api.GET('/api/v1/my/reviews/{queue}/{subject_id}', { params: { path: { queue, subject_id } } }),
  )
export const appealReview = (queue: QueueName, subject_id: string, reason: string) =>
  answer(
    api.POST('/api/v1/my/reviews/{queue}/{subject_id}/appeal', {
      body: { reason },
      params: { path: { queue, subject_id } },
    }),
  )
