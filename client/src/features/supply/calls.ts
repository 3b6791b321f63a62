import { answer, api, keyed } from '@/api/client'
import type { Answer } from '@/api/types'

export type Needs = Answer<'/api/v1/my/supply-needs', 'get'>
export type Need = Needs['items'][number]
export type Results = Need['results']
export type Plan = Answer<'/api/v1/my/supply-plan', 'get'>
export type PlannedPosting = Plan['items'][number]
export type SentPage = Answer<'/api/v1/my/sent-approaches', 'get'>
export type SentApproach = SentPage['items'][number]
export type ReceivedApproach = Answer<'/api/v1/my/approaches', 'get'>['items'][number]
export type Settings = Answer<'/api/v1/supply-settings', 'get'>

export const listNeeds = () => answer(api.GET('/api/v1/my/supply-needs'))
// Several values of a parameter stand with commas between.
export const showPlan = (posting_ids: string[]) =>
  answer(
    api.GET('/api/v1/my/supply-plan', {
      params: { query: { posting_ids } },
      querySerializer: { array: { style: 'form', explode: false } },
    }),
  )
export const approach = (posting_id: string, seeker_id: string, key: string) =>
  answer(
    api.POST('/api/v1/my/postings/{posting_id}/approaches', {
      params: { path: { posting_id }, header: keyed(key) },
      body: { seeker_id },
    }),
  )

export const answers = ['waiting', 'applied', 'declined'] as const
export type ApproachAnswer = (typeof answers)[number]
export interface SentFilter {
  posting_id?: string
  answer?: ApproachAnswer
}
export const listSent = (filter: SentFilter, cursor?: string, limit?: number) =>
  answer(api.GET('/api/v1/my/sent-approaches', { params: { query: { ...filter, cursor, limit } } }))

export const myApproaches = (cursor?: string) =>
  answer(api.GET('/api/v1/my/approaches', { params: { query: { cursor } } }))
export const seeApproaches = (approach_ids: string[]) =>
  answer(api.POST('/api/v1/my/approaches/seen', { body: { approach_ids } }))
export const declineApproach = (approach_id: string, reason: DeclineReason) =>
  answer(
    api.POST('/api/v1/my/approaches/{approach_id}/decline', {
      params: { path: { approach_id } },
      body: { reason },
    }),
  )
export type DeclineReason = NonNullable<SentApproach['decline_reason']>
export const showWish = () => answer(api.GET('/api/v1/my/approach-wish'))
export const setWish = (wanted: boolean) =>
  answer(api.PUT('/api/v1/my/approach-wish', { body: { wanted } }))

export const showSettings = () => answer(api.GET('/api/v1/supply-settings'))
export const saveSettings = (body: Settings) => answer(api.PUT('/api/v1/supply-settings', { body }))
