import { answer, api } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type Resume = Answer<'/api/v1/my/resume', 'get'>
export type ResumeForm = Body<'/api/v1/my/resume', 'put'>
export type Education = Resume['education']

export const showResume = () => answer(api.GET('/api/v1/my/resume'))
export const saveResume = (body: ResumeForm) => answer(api.PUT('/api/v1/my/resume', { body }))

export const educations = [
  'none',
  'junior_high',
  'senior_high',
  'vocational_college',
  'bachelor',
  'master',
  'doctor',
] as const satisfies readonly Education[]
