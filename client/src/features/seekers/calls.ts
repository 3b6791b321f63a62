import { answer, api, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type Resume = Answer<'/api/v1/my/resume', 'get'>
export type Edits = Body<'/api/v1/my/resumes/{resume_id}/sections', 'post'>
export type SectionName = keyof Resume['section_versions']
export type ResumeSummary = Answer<'/api/v1/my/resumes', 'get'>['items'][number]
export type Privacy = Answer<'/api/v1/my/privacy', 'get'>
export type Visibility = Privacy['visibility']
export type SavedPosting = Answer<'/api/v1/my/saved-postings', 'get'>['items'][number]
type Education = NonNullable<Resume['education']>
type ExperienceKind = NonNullable<Resume['experiences'][number]['kind']>
type SkillLevel = Resume['skill_levels'][number]['level']
type SpokenLevel = Resume['languages'][number]['level']
type SearchState = NonNullable<Resume['search_state']>
type Kind = Resume['wanted_kinds'][number]

export const showResume = () => answer(api.GET('/api/v1/my/resume'))
const one = (resume_id: string) => ({ params: { path: { resume_id } } })
export const showOneResume = (resume_id: string) =>
  answer(api.GET('/api/v1/my/resumes/{resume_id}', one(resume_id)))
export const saveSections = (resume_id: string, body: Edits) =>
  answer(api.POST('/api/v1/my/resumes/{resume_id}/sections', { ...one(resume_id), body }))

export const listResumes = () => answer(api.GET('/api/v1/my/resumes'))
export const copyResume = (copy_of: string, name: string, key: string) =>
  answer(
    api.POST('/api/v1/my/resumes', {
      params: { header: keyed(key) },
      body: { copy_of, name },
    }),
  )
export const nameResume = (resume_id: string, name: string) =>
  answer(api.PUT('/api/v1/my/resumes/{resume_id}/name', { ...one(resume_id), body: { name } }))
export const makeDefault = (resume_id: string) =>
  answer(api.POST('/api/v1/my/resumes/{resume_id}/default', one(resume_id)))
export const removeResume = (resume_id: string) =>
  answer(api.DELETE('/api/v1/my/resumes/{resume_id}', one(resume_id)))
export const resumeWords = () => answer(api.GET('/api/v1/resume-words'))

export const setPhoto = (resume_id: string, file_id: string | undefined) =>
  answer(api.PUT('/api/v1/my/resumes/{resume_id}/photo', { ...one(resume_id), body: { file_id } }))
export const setAttachment = (resume_id: string, file_id: string | undefined) =>
  answer(
    api.PUT('/api/v1/my/resumes/{resume_id}/attachment', { ...one(resume_id), body: { file_id } }),
  )
export const readDocument = (file_id: string) =>
  answer(api.POST('/api/v1/my/resume-proposals', { body: { file_id } }))
export const readAttachment = (resume_id: string) =>
  answer(api.POST('/api/v1/my/resumes/{resume_id}/attachment/proposals', { ...one(resume_id) }))
export const fileUrl = (resume_id: string, what: 'photo' | 'attachment' | 'paper') =>
  `/api/v1/my/resumes/${resume_id}/${what}`

export const showPrivacy = () => answer(api.GET('/api/v1/my/privacy'))
export const setVisibility = (visibility: Visibility) =>
  answer(api.PUT('/api/v1/my/privacy/visibility', { body: { visibility } }))
const employer = (organisation_id: string) => ({ params: { path: { organisation_id } } })
export const blockEmployer = (organisation_id: string) =>
  answer(
    api.PUT('/api/v1/my/privacy/blocked-employers/{organisation_id}', employer(organisation_id)),
  )
export const unblockEmployer = (organisation_id: string) =>
  answer(
    api.DELETE('/api/v1/my/privacy/blocked-employers/{organisation_id}', employer(organisation_id)),
  )
export const findEmployers = (q: string) =>
  answer(api.GET('/api/v1/employers', { params: { query: { q, limit: 8 } } }))

const posting = (posting_id: string) => ({ params: { path: { posting_id } } })
export const savedPostings = (cursor?: string) =>
  answer(api.GET('/api/v1/my/saved-postings', { params: { query: { cursor } } }))
export const savePosting = (posting_id: string) =>
  answer(api.PUT('/api/v1/my/saved-postings/{posting_id}', posting(posting_id)))
export const unsavePosting = (posting_id: string) =>
  answer(api.DELETE('/api/v1/my/saved-postings/{posting_id}', posting(posting_id)))

export const educations = [
  'junior_high',
  'senior_high',
  'vocational_college',
  'bachelor',
  'master',
  'doctor',
] as const satisfies readonly Education[]
export const experience_kinds = [
  'internship',
  'work',
  'campus',
  'volunteering',
] as const satisfies readonly ExperienceKind[]
export const skill_levels = [
  'aware',
  'able',
  'proficient',
  'expert',
] as const satisfies readonly SkillLevel[]
export const spoken_levels = [
  'basic',
  'everyday',
  'working',
  'fluent',
  'native',
] as const satisfies readonly SpokenLevel[]
export const search_states = [
  'looking',
  'open_to_offers',
  'not_looking',
] as const satisfies readonly SearchState[]
export const visibilities = [
  'hidden',
  'applied_to',
  'findable',
] as const satisfies readonly Visibility[]
export const posting_kinds = [
  'job',
  'traineeship',
  'internship',
  'public_institution',
  'grassroots',
] as const satisfies readonly Kind[]
