import { absent } from '@/api/absent'
import { answer, api, keyed } from '@/api/client'
import type { Answer } from '@/api/types'

export type DataClass = Answer<'/api/v1/retention/classes', 'get'>['items'][number]
export type Proof = Answer<'/api/v1/retention/proofs', 'get'>['items'][number]

// `on`: the day by whose end something would be due; without it, what is due now.
export const dataClasses = (on?: string) =>
  answer(api.GET('/api/v1/retention/classes', { params: { query: absent({ on }) } }))
export const proofs = (cursor?: string) =>
  answer(api.GET('/api/v1/retention/proofs', { params: { query: absent({ cursor }) } }))
export const setPeriod = (class_name: string, form: { days: number; reason: string }) =>
  answer(
    api.PUT('/api/v1/retention/classes/{class_name}/period', {
      params: { path: { class_name } },
      body: form,
    }),
  )
export const endNow = (class_name: string, key: string) =>
  answer(
    api.POST('/api/v1/retention/classes/{class_name}/runs', {
      params: { path: { class_name }, header: keyed(key) },
    }),
  )
