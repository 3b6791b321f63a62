import { answer, api, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type Posting = Answer<'/api/v1/my/postings', 'get'>['items'][number]
export type PostingForm = Body<'/api/v1/postings', 'post'>
export type PostingEdit = Body<'/api/v1/postings/{posting_id}', 'put'>
export type PostingState = Posting['state']
export type PostingStep = Body<'/api/v1/postings/{posting_id}/steps', 'post'>['step']

export const showPosting = (posting_id: string) =>
  answer(api.GET('/api/v1/postings/{posting_id}', { params: { path: { posting_id } } }))

export const showOwnPosting = (posting_id: string) =>
  answer(api.GET('/api/v1/my/postings/{posting_id}', { params: { path: { posting_id } } }))

export const myPostings = (state?: PostingState, cursor?: string) =>
  answer(api.GET('/api/v1/my/postings', { params: { query: { state, cursor, limit: 50 } } }))

export const createPosting = (body: PostingForm, key: string) =>
  answer(api.POST('/api/v1/postings', { body, params: { header: keyed(key) } }))

export const savePosting = (posting_id: string, body: PostingEdit) =>
  answer(api.PUT('/api/v1/postings/{posting_id}', { body, params: { path: { posting_id } } }))

// A new draft like an older posting.
export const copyPosting = (posting_id: string, key: string) =>
  answer(
    api.POST('/api/v1/postings/{posting_id}/copies', {
      params: { path: { posting_id }, header: keyed(key) },
    }),
  )

export const stepPosting = (posting_id: string, step: PostingStep) =>
  answer(
    api.POST('/api/v1/postings/{posting_id}/steps', {
      body: { step },
      params: { path: { posting_id } },
    }),
  )

export const kinds = [
  'job',
  'traineeship',
  'internship',
  'public_institution',
  'grassroots',
] as const satisfies readonly Posting['kind'][]
export const salary_units = [
  'month',
  'day',
  'hour',
  'year',
  'negotiable',
] as const satisfies readonly Posting['salary_unit'][]
