import { answer, api, keyed } from '@/api/client'
import type { Answer, Body, Query } from '@/api/types'

export type Sanction = Answer<'/api/v1/sanctions/{sanction_id}', 'get'>
export type MySanction = Answer<'/api/v1/my/sanctions', 'get'>['items'][number]
export type ImposeForm = Body<'/api/v1/organisations/{organisation_id}/sanctions', 'post'>
export type Kind = ImposeForm['kind']

export const kinds = [
  'warning',
  'suspension',
  'exclusion',
  'blacklist',
] as const satisfies readonly Kind[]

export const listSanctions = (query: Query<'/api/v1/sanctions'>) =>
  answer(api.GET('/api/v1/sanctions', { params: { query } }))
export const impose = (organisation_id: string, body: ImposeForm, key: string) =>
  answer(
    api.POST('/api/v1/organisations/{organisation_id}/sanctions', {
      params: { path: { organisation_id }, header: keyed(key) },
      body,
    }),
  )
const one = (sanction_id: string) => ({ params: { path: { sanction_id } } })
export const lift = (id: string, reason: string) =>
  answer(api.POST('/api/v1/sanctions/{sanction_id}/lift', { ...one(id), body: { reason } }))
export const decideAppeal = (id: string, decision: 'grant' | 'deny', words: string) =>
  answer(
    api.POST('/api/v1/sanctions/{sanction_id}/appeal-decision', {
      ...one(id),
      body: { decision, answer: words },
    }),
  )
export const clearNamesake = (id: string, credit_code: string) =>
  answer(
    api.POST('/api/v1/sanctions/{sanction_id}/namesakes', { ...one(id), body: { credit_code } }),
  )
export const organisationName = (organisation_id: string) =>
  answer(
    api.GET('/api/v1/organisations/{organisation_id}', { params: { path: { organisation_id } } }),
  )

export const mySanctions = (cursor?: string) =>
  answer(api.GET('/api/v1/my/sanctions', { params: { query: { cursor } } }))
export const appeal = (id: string, words: string) =>
  answer(
    api.POST('/api/v1/my/sanctions/{sanction_id}/appeal', { ...one(id), body: { appeal: words } }),
  )
