import { answer, api } from '@/api/client'
import type { Answer } from '@/api/types'

export type Consent = Answer<'/api/v1/my/consents', 'get'>['items'][number]
export type Purpose = Consent['purpose']

export const myConsents = (cursor?: string) =>
  answer(api.GET('/api/v1/my/consents', { params: { query: { cursor } } }))
export const purposes = () => answer(api.GET('/api/v1/consent-purposes'))
const one = (consent_id: string) => ({ params: { path: { consent_id } } })
export const withdrawConsent = (id: string) =>
  answer(api.POST('/api/v1/my/consents/{consent_id}/withdraw', one(id)))
export const giveAgain = (id: string) =>
  answer(api.POST('/api/v1/my/consents/{consent_id}/give-again', one(id)))
