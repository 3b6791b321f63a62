import { answer, api, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type ApplicationPage = Answer<'/api/v1/my/applications', 'get'>
export type Application = ApplicationPage['items'][number]
export type ApplicationDetail = Answer<'/api/v1/applications/{application_id}', 'get'>
export type Candidate = Answer<'/api/v1/postings/{posting_id}/applications', 'get'>['items'][number]
export type Submission = Body<'/api/v1/applications', 'post'>
export type StepForm = Body<'/api/v1/applications/{application_id}/steps', 'post'>
export type Step = StepForm['step']
export type Stage = Application['stage']

export const apply = (body: Submission, key: string) =>
  answer(api.POST('/api/v1/applications', { body, params: { header: keyed(key) } }))

export const myApplications = (cursor?: string) =>
  answer(api.GET('/api/v1/my/applications', { params: { query: { cursor } } }))

export const showApplication = (application_id: string) =>
  answer(api.GET('/api/v1/applications/{application_id}', { params: { path: { application_id } } }))

export const takeStep = (application_id: string, body: StepForm) =>
  answer(
    api.POST('/api/v1/applications/{application_id}/steps', {
      body,
      params: { path: { application_id } },
    }),
  )

export const candidates = (posting_id: string, stage?: Stage, cursor?: string) =>
  answer(
    api.GET('/api/v1/postings/{posting_id}/applications', {
      params: { path: { posting_id }, query: { stage, cursor, limit: 50 } },
    }),
  )
