import { answer, api } from '@/api/client'
import type { Answer } from '@/api/types'

export type Cockpit = Answer<'/api/v1/review/fairs/{fair_id}/cockpit', 'get'>
export type FigureToday = Cockpit['today'][number]
export type Rows = Answer<'/api/v1/review/fairs/{fair_id}/rows/{list}', 'get'>
export type Row = Rows['items'][number]

export const lists = [
  'applications',
  'seekers',
  'interviews',
  'intents',
  'employers',
  'employers_left',
  'postings',
  'postings_left',
  'readings',
  'awaited',
  'employers_without_postings',
  'seekers_without_applications',
] as const
export type List = (typeof lists)[number]

export const showCockpit = (fair_id: string) =>
  answer(api.GET('/api/v1/review/fairs/{fair_id}/cockpit', { params: { path: { fair_id } } }))

export interface Asked {
  fair_id: string
  list: List
  day?: string
  organisation_id?: string
}

export const listRows = ({ fair_id, list, ...query }: Asked, cursor?: string) =>
  answer(
    api.GET('/api/v1/review/fairs/{fair_id}/rows/{list}', {
      params: { path: { fair_id, list }, query: { ...query, cursor } },
    }),
  )

const base = (fair_id: string) => `/api/v1/review/fairs/${fair_id}`
export const cockpitWorkbook = (fair_id: string) => `${base(fair_id)}/cockpit/workbook`
export function rowsWorkbook({ fair_id, list, ...query }: Asked): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(given as [string, string][]).toString()
  return `${base(fair_id)}/rows/${list}/workbook${search && `?${search}`}`
}
