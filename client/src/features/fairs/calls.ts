import { answer, api, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type Fair = Answer<'/api/v1/fairs/{fair_id}', 'get'>
export type FairForm = Body<'/api/v1/fairs', 'post'>
export type FairEdit = Body<'/api/v1/fairs/{fair_id}', 'put'>
export type FairStep = Body<'/api/v1/fairs/{fair_id}/steps', 'post'>['step']
export type FairStage = Fair['stages'][number]
export type ReviewedFair = Answer<'/api/v1/review/fairs', 'get'>['items'][number]
export type Participation = Answer<'/api/v1/my/participations', 'get'>['items'][number]

export const listFairs = (cursor?: string) =>
  answer(api.GET('/api/v1/fairs', { params: { query: { cursor } } }))

// Every fair with what waits in it, for staff.
export const reviewFairs = (cursor?: string) =>
  answer(api.GET('/api/v1/review/fairs', { params: { query: { cursor } } }))

export const showFair = (fair_id: string) =>
  answer(api.GET('/api/v1/fairs/{fair_id}', { params: { path: { fair_id } } }))

export const createFair = (body: FairForm, key: string) =>
  answer(api.POST('/api/v1/fairs', { body, params: { header: keyed(key) } }))

export const saveFair = (fair_id: string, body: FairEdit) =>
  answer(api.PUT('/api/v1/fairs/{fair_id}', { body, params: { path: { fair_id } } }))

export const stepFair = (fair_id: string, step: FairStep) =>
  answer(
    api.POST('/api/v1/fairs/{fair_id}/steps', { body: { step }, params: { path: { fair_id } } }),
  )

export const join = (fair_id: string, key: string) =>
  answer(
    api.POST('/api/v1/fairs/{fair_id}/participations', {
      params: { path: { fair_id }, header: keyed(key) },
    }),
  )

export const myParticipations = (cursor?: string) =>
  answer(api.GET('/api/v1/my/participations', { params: { query: { cursor } } }))

export const withdrawParticipation = (participation_id: string) =>
  answer(
    api.POST('/api/v1/participations/{participation_id}/withdraw', {
      params: { path: { participation_id } },
    }),
  )

export const modes = [
  'online_concentrated',
  'online_normalised',
  'on_campus',
  'offline',
] as const satisfies readonly FairStage['mode'][]
