import { answer, api, discreet, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'
import { sendFile } from '@/api/upload'

export type NewComplaint = Body<'/api/v1/complaints', 'post'>
export type Receipt = Answer<'/api/v1/complaints', 'post'>
export type OwnComplaint = Answer<'/api/v1/complaints/follow-up', 'post'>
export type HeardComplaint = Answer<'/api/v1/my/heard-complaints', 'get'>['items'][number]
export type DeskComplaint = Answer<'/api/v1/review/complaints/{complaint_id}', 'get'>
export type Subject = NewComplaint['subject']
export type Reason = NewComplaint['reason']

export const reasons = [
  'fees',
  'training_loan',
  'false_posting',
  'discrimination',
  'pay',
  'conduct',
  'personal_data',
  'other',
] as const satisfies readonly Reason[]
export const most_files = 5

// What somebody is about to complain about, as everybody sees it.
export async function subjectNamed(subject: Subject, id: string): Promise<string> {
  if (subject === 'posting') {
    const posting = await answer(
      api.GET('/api/v1/postings/{posting_id}', { params: { path: { posting_id: id } } }),
    )
    return `${posting.title} · ${posting.employer_name}`
  }
  const employer = await answer(
    api.GET('/api/v1/employers/{organisation_id}', { params: { path: { organisation_id: id } } }),
  )
  return employer.name
}
export const complain = (body: NewComplaint) => answer(api.POST('/api/v1/complaints', { body }))
export const followUp = (code: string) =>
  answer(api.POST('/api/v1/complaints/follow-up', { body: { code } }))
export const addEvidence = (code: string, file: File) =>
  sendFile<OwnComplaint>(file, {
    address: '/api/v1/complaints/evidence',
    headers: {
      ...discreet('code', code),
      ...discreet('name', file.name),
      ...keyed(crypto.randomUUID()),
    },
    signal: new AbortController().signal,
    progress: () => {},
  })

export const myComplaints = (cursor?: string) =>
  answer(api.GET('/api/v1/my/complaints', { params: { query: { cursor } } }))
export const heardComplaints = (cursor?: string) =>
  answer(api.GET('/api/v1/my/heard-complaints', { params: { query: { cursor } } }))
export type UniversityComplaint = Answer<'/api/v1/university/complaints/{complaint_id}', 'get'>
export const universityComplaints = (cursor?: string) =>
  answer(api.GET('/api/v1/university/complaints', { params: { query: { cursor } } }))
const one = (complaint_id: string) => ({ params: { path: { complaint_id } } })
export const replyTo = (complaint_id: string, reply: string) =>
  answer(
    api.POST('/api/v1/my/heard-complaints/{complaint_id}/reply', {
      ...one(complaint_id),
      body: { reply },
    }),
  )
export const tellUniversity = (complaint_id: string) =>
  answer(api.POST('/api/v1/my/complaints/{complaint_id}/university', one(complaint_id)))
export const universityComplaint = (complaint_id: string) =>
  answer(api.GET('/api/v1/university/complaints/{complaint_id}', one(complaint_id)))
export const escalateComplaint = (complaint_id: string, reason: string) =>
  answer(
    api.POST('/api/v1/university/complaints/{complaint_id}/escalation', {
      ...one(complaint_id),
      body: { reason },
    }),
  )
export const hearEmployer = (complaint_id: string, question: string) =>
  answer(
    api.POST('/api/v1/review/complaints/{complaint_id}/hearing', {
      ...one(complaint_id),
      body: { question },
    }),
  )
export const hidePosting = (complaint_id: string) =>
  answer(api.POST('/api/v1/review/complaints/{complaint_id}/hiding', one(complaint_id)))
export const evidenceUrl = (complaint_id: string, file_id: string) =>
  `/api/v1/review/complaints/${complaint_id}/evidence/${file_id}`
