import { answer, api } from '@/api/client'
import type { Answer } from '@/api/types'

export type Work = Answer<'/api/v1/works/{work_id}', 'get'>

export const myWorks = () => answer(api.GET('/api/v1/my/works'))
export const showWork = (work_id: string) =>
  answer(api.GET('/api/v1/works/{work_id}', { params: { path: { work_id } } }))
export const cancelWork = (work_id: string) =>
  answer(api.POST('/api/v1/works/{work_id}/cancel', { params: { path: { work_id } } }))

// What a work says of its end, by its kind: facts, or the code of what went wrong.
interface PrintedResumes {
  download_id: string
}
export interface ImportedTable {
  table_id?: string // one that ended long ago does not say
  bad_rows: number
  added: number
  changed: number
}
export interface ApprovedItems {
  approved: number
  left: number
}
export interface CheckedWordings {
  looked_at: number
  questioned: number
}
export interface TriedTerms {
  looked_at: number
  blocked: number
  warned: number
  cleared: number
}
function factsOf<Facts>(work: Work, kind: Work['kind']): Facts | undefined {
  if (work.kind !== kind || !work.outcome?.startsWith('{')) return undefined
  return JSON.parse(work.outcome) as Facts
}
// Where to fetch what a work has made.
export function paperOf(work: Work): string | undefined {
  const printed = factsOf<PrintedResumes>(work, 'print_resumes')
  return printed && work.state === 'done' ? resumePaper(printed.download_id) : undefined
}
export const importOf = (work: Work) => factsOf<ImportedTable>(work, 'import_postings')
export const approvalOf = (work: Work) => factsOf<ApprovedItems>(work, 'approve_items')
export const checkOf = (work: Work) => factsOf<CheckedWordings>(work, 'check_wordings')
export const trialOf = (work: Work) => factsOf<TriedTerms>(work, 'try_terms')
export const resumePaper = (download_id: string) => `/api/v1/resume-downloads/${download_id}/paper`

export const isOver = (work: Work): boolean => !['waiting', 'running'].includes(work.state)
