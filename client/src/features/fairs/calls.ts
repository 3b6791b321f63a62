import { answer, api, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type Fair = Answer<'/api/v1/fairs/{fair_id}', 'get'>
export type FairForm = Body<'/api/v1/fairs', 'post'>
export type FairEdit = Body<'/api/v1/fairs/{fair_id}', 'put'>
export type FairStep = Body<'/api/v1/fairs/{fair_id}/steps', 'post'>['step']
export type FairStage = Fair['stages'][number]
export type ReviewedFair = Answer<'/api/v1/review/fairs', 'get'>['items'][number]
export type OneReviewedFair = Answer<'/api/v1/review/fairs/{fair_id}', 'get'>
export type Participation = Answer<'/api/v1/my/participations', 'get'>['items'][number]

export type Duty = Answer<'/api/v1/fairs/{fair_id}/duties', 'get'>['items'][number]
export type DutyForm = Body<'/api/v1/fairs/{fair_id}/duties', 'post'>

export const listFairs = (cursor?: string) =>
  answer(api.GET('/api/v1/fairs', { params: { query: { cursor } } }))

// Every fair with what waits in it, for staff.
export const reviewFairs = (cursor?: string) =>
  answer(api.GET('/api/v1/review/fairs', { params: { query: { cursor } } }))

export const showFair = (fair_id: string) =>
  answer(api.GET('/api/v1/fairs/{fair_id}', { params: { path: { fair_id } } }))

// With what its next step needs.
export const reviewFair = (fair_id: string) =>
  answer(api.GET('/api/v1/review/fairs/{fair_id}', { params: { path: { fair_id } } }))

export const createFair = (body: FairForm, key: string) =>
  answer(api.POST('/api/v1/fairs', { body, params: { header: keyed(key) } }))

export const saveFair = (fair_id: string, body: FairEdit) =>
  answer(api.PUT('/api/v1/fairs/{fair_id}', { body, params: { path: { fair_id } } }))

export const stepFair = (fair_id: string, step: FairStep) =>
  answer(
    api.POST('/api/v1/fairs/{fair_id}/steps', { body: { step }, params: { path: { fair_id } } }),
  )

export const endStage = (fair: Fair, position: number) =>
  answer(
    api.POST('/api/v1/fairs/{fair_id}/stages/{position}/end', {
      body: { version: fair.version },
      params: { path: { fair_id: fair.id, position } },
    }),
  )

export const copyFair = (fair_id: string, starts_on: string | undefined, key: string) =>
  answer(
    api.POST('/api/v1/fairs/{fair_id}/copies', {
      body: { starts_on },
      params: { path: { fair_id }, header: keyed(key) },
    }),
  )

export const listDuties = (fair_id: string) =>
  answer(api.GET('/api/v1/fairs/{fair_id}/duties', { params: { path: { fair_id } } }))

export const addDuty = (fair_id: string, body: DutyForm, key: string) =>
  answer(
    api.POST('/api/v1/fairs/{fair_id}/duties', {
      body,
      params: { path: { fair_id }, header: keyed(key) },
    }),
  )

export const removeDuty = (duty_id: string) =>
  answer(api.DELETE('/api/v1/duties/{duty_id}', { params: { path: { duty_id } } }))

export type EmployerDutyForm = Body<'/api/v1/participations/{participation_id}/duties', 'post'>
export type EmployerDuty = Answer<
  '/api/v1/participations/{participation_id}/duties',
  'get'
>['items'][number]

export const listOwnDuties = (participation_id: string) =>
  answer(
    api.GET('/api/v1/participations/{participation_id}/duties', {
      params: { path: { participation_id } },
    }),
  )
export const addEmployerDuty = (participation_id: string, body: EmployerDutyForm, key: string) =>
  answer(
    api.POST('/api/v1/participations/{participation_id}/duties', {
      body,
      params: { path: { participation_id }, header: keyed(key) },
    }),
  )
export const removeEmployerDuty = (duty_id: string) =>
  answer(api.DELETE('/api/v1/employer-duties/{duty_id}', { params: { path: { duty_id } } }))
export const listEmployerDuties = (fair_id: string) =>
  answer(api.GET('/api/v1/fairs/{fair_id}/employer-duties', { params: { path: { fair_id } } }))

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
