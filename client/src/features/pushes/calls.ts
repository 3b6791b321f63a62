import { answer, api, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type Batch = Answer<'/api/v1/push-batches/{batch_id}', 'get'>
export type BatchForm = Body<'/api/v1/push-batches', 'post'>
export type Choice = Body<'/api/v1/push-batches/estimate', 'post'>
export type BatchStep = Body<'/api/v1/push-batches/{batch_id}/steps', 'post'>['step']
export type FigureLine = Answer<'/api/v1/push-batches/{batch_id}/figures', 'get'>['items'][number]
export type BatchPosting = Answer<
  '/api/v1/push-batches/{batch_id}/postings',
  'get'
>['items'][number]
export type Outcome = BatchPosting['outcome']
export type Settings = Answer<'/api/v1/push-settings', 'get'>
export type OwnPush = Answer<'/api/v1/my/pushes', 'get'>['items'][number]

const of = (batch_id: string) => ({ params: { path: { batch_id } } })

export const listBatches = (cursor?: string) =>
  answer(api.GET('/api/v1/push-batches', { params: { query: { cursor } } }))
export const showBatch = (batch_id: string) =>
  answer(api.GET('/api/v1/push-batches/{batch_id}', of(batch_id)))
export const estimateBatch = (body: Choice) =>
  answer(api.POST('/api/v1/push-batches/estimate', { body }))
export const startBatch = (body: BatchForm, key: string) =>
  answer(api.POST('/api/v1/push-batches', { body, params: { header: keyed(key) } }))
export const stepBatch = (batch_id: string, step: BatchStep) =>
  answer(api.POST('/api/v1/push-batches/{batch_id}/steps', { ...of(batch_id), body: { step } }))
export const batchFigures = (batch_id: string) =>
  answer(api.GET('/api/v1/push-batches/{batch_id}/figures', of(batch_id)))
export const lookAtSamples = (batch_id: string) =>
  answer(api.POST('/api/v1/push-batches/{batch_id}/samples/look', of(batch_id)))
export const batchPostings = (batch_id: string, outcome: Outcome | undefined, cursor?: string) =>
  answer(
    api.GET('/api/v1/push-batches/{batch_id}/postings', {
      params: { path: { batch_id }, query: { outcome, cursor } },
    }),
  )

export const showSettings = () => answer(api.GET('/api/v1/push-settings'))
export const saveSettings = (body: Settings) => answer(api.PUT('/api/v1/push-settings', { body }))

export const myPushes = (cursor?: string) =>
  answer(api.GET('/api/v1/my/pushes', { params: { query: { cursor } } }))
export const seePushes = (push_ids: string[]) =>
  answer(api.POST('/api/v1/my/pushes/seen', { body: { push_ids } }))
export const showWish = () => answer(api.GET('/api/v1/my/push-wish'))
export const setWish = (wanted: boolean) =>
  answer(api.PUT('/api/v1/my/push-wish', { body: { wanted } }))

export const outcomes = [
  'full',
  'elsewhere',
  'exhausted',
  'unlisted',
] as const satisfies readonly Outcome[]
