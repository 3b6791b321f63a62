import { answer, api } from '@/api/client'
import type { Answer } from '@/api/types'

export type Work = Answer<'/api/v1/works/{work_id}', 'get'>

export const myWorks = () => answer(api.GET('/api/v1/my/works'))
export const showWork = (work_id: string) =>
  answer(api.GET('/api/v1/works/{work_id}', { params: { path: { work_id } } }))
export const cancelWork = (work_id: string) =>
  answer(api.POST('/api/v1/works/{work_id}/cancel', { params: { path: { work_id } } }))

// Where to fetch what a work has made.
export function paperOf(work: Work): string | undefined {
  if (work.kind !== 'print_resumes' || work.state !== 'done' || !work.outcome) return undefined
  const { download_id } = JSON.parse(work.outcome) as { download_id: string }
  return resumePaper(download_id)
}
export const resumePaper = (download_id: string) => `/api/v1/resume-downloads/${download_id}/paper`

export const isOver = (work: Work): boolean => !['waiting', 'running'].includes(work.state)
