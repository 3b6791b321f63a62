import { answer, api, discreet, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type ApplicationPage = Answer<'/api/v1/my/applications', 'get'>
export type Application = ApplicationPage['items'][number]
export type ApplicationDetail = Answer<'/api/v1/applications/{application_id}', 'get'>
export type OpenedApplication = Answer<'/api/v1/applications/{application_id}/open', 'post'>
export type Note = OpenedApplication['notes'][number]
export type Candidate = Answer<'/api/v1/my/candidates', 'get'>['items'][number]
export type Counts = Answer<'/api/v1/my/candidates/counts', 'get'>
export type Submission = Body<'/api/v1/applications', 'post'>
export type StepForm = Body<'/api/v1/applications/{application_id}/steps', 'post'>
export type Step = StepForm['step']
export type StepsForm = Body<'/api/v1/applications/steps', 'post'>
export type Outcomes = Answer<'/api/v1/applications/steps', 'post'>
export type Stage = Application['stage']
export type DeclineReason = Answer<'/api/v1/decline-reasons', 'get'>['items'][number]
export type ReasonCategory = DeclineReason['category']
export type UnansweredEmployer = Answer<'/api/v1/unanswered', 'get'>['items'][number]
export type StageLimit = Answer<'/api/v1/application-limits', 'get'>['items'][number]

export const apply = (body: Submission, key: string) =>
  answer(api.POST('/api/v1/applications', { body, params: { header: keyed(key) } }))

export const myApplications = (cursor?: string) =>
  answer(api.GET('/api/v1/my/applications', { params: { query: { cursor } } }))

export const myDisclosures = (cursor?: string) =>
  answer(api.GET('/api/v1/my/disclosures', { params: { query: { cursor } } }))

export const showApplication = (application_id: string) =>
  answer(api.GET('/api/v1/applications/{application_id}', { params: { path: { application_id } } }))

export const takeStep = (application_id: string, body: StepForm) =>
  answer(
    api.POST('/api/v1/applications/{application_id}/steps', {
      body,
      params: { path: { application_id } },
    }),
  )
export const takeSteps = (body: StepsForm) =>
  answer(api.POST('/api/v1/applications/steps', { body }))

export const declineReasons = () => answer(api.GET('/api/v1/decline-reasons'))

// The board of the employer.
export interface Filter {
  posting_id?: string
  fair_id?: string
  education?: NonNullable<Candidate['applicant']['education']>
  major_branch?: string
  graduation_year?: number
  unread?: boolean
  unanswered?: boolean
  waiting_since?: string
  assigned_to?: string
  unassigned?: boolean
  q?: string
}
export const orders = ['waiting', 'newest', 'education'] as const
export type Order = (typeof orders)[number]
export type ColumnName = 'delivered' | 'viewed' | 'shortlisted' | 'interview' | 'offered' | 'ended'

const page_size = 30
export const candidates = (
  { q, ...filter }: Filter,
  column: ColumnName,
  order: Order,
  cursor?: string,
) =>
  answer(
    api.GET('/api/v1/my/candidates', {
      params: {
        query: { ...filter, column, order, cursor, limit: page_size },
        header: discreet('q', q),
      },
    }),
  )
export const candidateCounts = ({ q, ...filter }: Filter) =>
  answer(
    api.GET('/api/v1/my/candidates/counts', {
      params: { query: filter, header: discreet('q', q) },
    }),
  )

export const openApplication = (application_id: string) =>
  answer(
    api.POST('/api/v1/applications/{application_id}/open', {
      params: { path: { application_id } },
    }),
  )
export const assign = (application_ids: string[], account_id?: string) =>
  answer(api.POST('/api/v1/applications/assign', { body: { application_ids, account_id } }))

// Resumes as one PDF; of many with the long work that prints it.
export type DownloadStarted = Answer<'/api/v1/resume-downloads', 'post'>
export const downloadResumes = (application_ids: string[], key: string) =>
  answer(
    api.POST('/api/v1/resume-downloads', {
      body: { application_ids },
      params: { header: keyed(key) },
    }),
  )

// What stands in the copy that was sent. Each attachment that is taken is shown to its seeker.
export const sentPhoto = (application_id: string) => `/api/v1/applications/${application_id}/photo`
export const takeAttachment = (application_id: string, key: string) =>
  answer(
    api.POST('/api/v1/applications/{application_id}/attachment-downloads', {
      params: { path: { application_id }, header: keyed(key) },
    }),
  )
export const takenAttachment = (download_id: string) =>
  `/api/v1/resume-downloads/${download_id}/attachment`

export const writeNote = (application_id: string, text: string, key: string) =>
  answer(
    api.POST('/api/v1/applications/{application_id}/notes', {
      body: { text },
      params: { path: { application_id }, header: keyed(key) },
    }),
  )
export const removeNote = (application_id: string, note_id: string) =>
  answer(
    api.DELETE('/api/v1/applications/{application_id}/notes/{note_id}', {
      params: { path: { application_id, note_id } },
    }),
  )
export const members = () => answer(api.GET('/api/v1/my/organisation/members'))

// Those who owe answers, for the organiser.
export const unansweredEmployers = (cursor?: string) =>
  answer(api.GET('/api/v1/unanswered', { params: { query: { cursor } } }))
export const remindEmployer = (organisation_id: string) =>
  answer(
    api.POST('/api/v1/organisations/{organisation_id}/remind', {
      params: { path: { organisation_id } },
    }),
  )
export const stageLimits = () => answer(api.GET('/api/v1/application-limits'))
export const saveStageLimit = ({ stage, ...body }: StageLimit) =>
  answer(api.PUT('/api/v1/application-limits/{stage}', { body, params: { path: { stage } } }))
