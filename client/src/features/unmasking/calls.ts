import { answer, api } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type Unmasked = Answer<'/api/v1/review/seekers/{account_id}/unmasking', 'post'>
export type UnmaskForm = Body<'/api/v1/review/seekers/{account_id}/unmasking', 'post'>
export type Field = UnmaskForm['fields'][number]
export type Reason = UnmaskForm['reason']
export type Subject = 'account' | 'complaint' | 'seeker'

// What there is to see of whom, and for which reasons; the server holds to the same.
export const asked: Record<Subject, { fields: Field[]; reasons: Reason[] }> = {
  account: {
    fields: ['phone', 'email'],
    reasons: ['identity_check', 'enquiry', 'legal_duty'],
  },
  complaint: { fields: ['contact'], reasons: ['complaint', 'legal_duty'] },
  seeker: {
    fields: ['name', 'phone', 'email'],
    reasons: ['employment_help', 'enquiry', 'legal_duty'],
  },
}

const ways = {
  account: (account_id: string, body: UnmaskForm) =>
    api.POST('/api/v1/administration/accounts/{account_id}/unmasking', {
      params: { path: { account_id } },
      body,
    }),
  complaint: (complaint_id: string, body: UnmaskForm) =>
    api.POST('/api/v1/review/complaints/{complaint_id}/unmasking', {
      params: { path: { complaint_id } },
      body,
    }),
  seeker: (account_id: string, body: UnmaskForm) =>
    api.POST('/api/v1/review/seekers/{account_id}/unmasking', {
      params: { path: { account_id } },
      body,
    }),
}
export const unmask = (subject: Subject, id: string, body: UnmaskForm): Promise<Unmasked> =>
  answer(ways[subject](id, body))

export const myUnmaskings = (cursor?: string) =>
  answer(api.GET('/api/v1/my/unmaskings', { params: { query: { cursor } } }))
