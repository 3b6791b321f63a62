import { answer, api, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type Posting = Answer<'/api/v1/my/postings', 'get'>['items'][number]
export type PostingForm = Body<'/api/v1/postings', 'post'>
export type PostingEdit = Body<'/api/v1/postings/{posting_id}', 'put'>
export type PostingState = Posting['state']
export type StepBody = Body<'/api/v1/postings/{posting_id}/steps', 'post'>
export type PostingStep = StepBody['step']
export type CloseReason = NonNullable<StepBody['close_reason']>
export type ManyStepsBody = Body<'/api/v1/my/postings/steps', 'post'>
export type ChangesBody = Body<'/api/v1/my/postings/changes', 'post'>
export type PostingChange = ChangesBody['change']
export type ChangedPosting = Answer<'/api/v1/my/postings/changes', 'post'>['items'][number]
export type PostingTerms = ChangedPosting['before']
export type RepeatedPosting = Answer<
  '/api/v1/my/postings/{posting_id}/repeats',
  'get'
>['items'][number]
export type PostingVersion = Answer<
  '/api/v1/my/postings/{posting_id}/versions',
  'get'
>['items'][number]

export const showPosting = (posting_id: string) =>
  answer(api.GET('/api/v1/postings/{posting_id}', { params: { path: { posting_id } } }))

export const showOwnPosting = (posting_id: string) =>
  answer(api.GET('/api/v1/my/postings/{posting_id}', { params: { path: { posting_id } } }))

export const myPostings = (query: {
  state?: PostingState
  q?: string
  asked?: boolean
  cursor?: string
}) => answer(api.GET('/api/v1/my/postings', { params: { query: { ...query, limit: 50 } } }))

export const createPosting = (body: PostingForm, key: string) =>
  answer(api.POST('/api/v1/postings', { body, params: { header: keyed(key) } }))

export const savePosting = (posting_id: string, body: PostingEdit) =>
  answer(api.PUT('/api/v1/postings/{posting_id}', { body, params: { path: { posting_id } } }))

// A new draft like an older posting.
export const copyPosting = (posting_id: string, key: string) =>
  answer(
    api.POST('/api/v1/postings/{posting_id}/copies', {
      params: { path: { posting_id }, header: keyed(key) },
    }),
  )

export const stepPosting = (posting_id: string, body: StepBody) =>
  answer(
    api.POST('/api/v1/postings/{posting_id}/steps', { body, params: { path: { posting_id } } }),
  )

// All of them take the step, or none does.
export const stepPostings = (body: ManyStepsBody) =>
  answer(api.POST('/api/v1/my/postings/steps', { body }))

export const previewChanges = (body: ChangesBody) =>
  answer(api.POST('/api/v1/my/postings/changes/preview', { body }))
export const changePostings = (body: ChangesBody) =>
  answer(api.POST('/api/v1/my/postings/changes', { body }))

export const previewPosting = (body: PostingForm) =>
  answer(api.POST('/api/v1/my/postings/preview', { body }))

export const ownRepeats = (posting_id: string) =>
  answer(api.GET('/api/v1/my/postings/{posting_id}/repeats', { params: { path: { posting_id } } }))
// For a query, as the desk fetches them ahead.
export const reviewedRepeats = ({ id: posting_id, version }: Posting) => ({
  queryKey: ['review', 'repeats', posting_id, version],
  queryFn: () =>
    answer(
      api.GET('/api/v1/review/postings/{posting_id}/repeats', { params: { path: { posting_id } } }),
    ),
})
export const ownVersions = (posting_id: string) =>
  answer(api.GET('/api/v1/my/postings/{posting_id}/versions', { params: { path: { posting_id } } }))

export const kinds = [
  'job',
  'traineeship',
  'internship',
  'public_institution',
  'grassroots',
] as const satisfies readonly Posting['kind'][]
export const salary_units = [
  'month',
  'day',
  'hour',
  'year',
  'negotiable',
] as const satisfies readonly Posting['salary_unit'][]
export const close_reasons = [
  'filled',
  'cancelled',
  'changed',
  'other',
] as const satisfies readonly CloseReason[]
type JobPart = NonNullable<PostingForm['job']>
type TraineeshipPart = NonNullable<PostingForm['traineeship']>
type InstitutionPart = NonNullable<PostingForm['public_institution']>
type GrassrootsPart = NonNullable<PostingForm['grassroots']>
export const shifts = [
  'regular',
  'two_shifts',
  'three_shifts',
  'nights',
  'flexible',
] as const satisfies readonly NonNullable<JobPart['shift']>[]
export const retentions = [
  'expected',
  'possible',
  'none',
] as const satisfies readonly TraineeshipPart['retention'][]
export const categories = [
  'management',
  'professional',
  'skilled',
] as const satisfies readonly InstitutionPart['category'][]
export const exams = [
  'written_and_interview',
  'interview',
  'assessment',
] as const satisfies readonly InstitutionPart['exam'][]
export const programmes = [
  'three_supports',
  'special_teachers',
  'western_plan',
  'village_officials',
  'village_doctors',
  'community_workers',
  'research_assistants',
] as const satisfies readonly GrassrootsPart['programme'][]

export type PostingRules = Body<'/api/v1/settings/postings', 'put'>
export const postingRules = () => answer(api.GET('/api/v1/settings/postings'))
export const savePostingRules = (body: PostingRules) =>
  answer(api.PUT('/api/v1/settings/postings', { body }))
