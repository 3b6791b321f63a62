import { answer, api } from '@/api/client'
import type { Answer } from '@/api/types'

export type Work = Answer<'/api/v1/works/{work_id}', 'get'>

export const myWorks = () => answer(api.GET('/api/v1/my/works'))
export const showWork = (work_id: string) =>
  answer(api.GET('/api/v1/works/{work_id}', { params: { path: { work_id } } }))
export const cancelWork = (work_id: string) =>
  answer(api.POST('/api/v1/works/{work_id}/cancel', { params: { path: { work_id } } }))

export const isOver = (work: Work): boolean => !['waiting', 'running'].includes(work.state)
