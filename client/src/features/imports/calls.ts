import { answer, api, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type PostingTable = Answer<'/api/v1/my/posting-tables/{table_id}', 'get'>
export type TablePreview = Answer<'/api/v1/my/posting-tables/{table_id}/columns', 'put'>
export type ColumnsChosen = Body<'/api/v1/my/posting-tables/{table_id}/columns', 'put'>
export type TableField = NonNullable<PostingTable['columns'][number]['field']>
export type TableAim = PostingTable['aim']

export const receiveTable = (file_id: string) =>
  answer(api.POST('/api/v1/my/posting-tables', { body: { file_id } }))

export const myTables = (cursor?: string) =>
  answer(api.GET('/api/v1/my/posting-tables', { params: { query: { cursor, limit: 10 } } }))

export const showTable = (table_id: string) =>
  answer(api.GET('/api/v1/my/posting-tables/{table_id}', { params: { path: { table_id } } }))

export const chooseColumns = (table_id: string, body: ColumnsChosen) =>
  answer(
    api.PUT('/api/v1/my/posting-tables/{table_id}/columns', {
      body,
      params: { path: { table_id } },
    }),
  )

export const importTable = (table_id: string, key: string) =>
  answer(
    api.POST('/api/v1/my/posting-tables/{table_id}/import', {
      params: { path: { table_id }, header: keyed(key) },
    }),
  )

export const template_url = '/api/v1/posting-tables/template'
export const markedUrl = (table_id: string) => `/api/v1/my/posting-tables/${table_id}/marked`

// In the order in which a person looks for them.
export const table_fields = [
  'title',
  'kind',
  'headcount',
  'salary',
  'salary_min',
  'salary_max',
  'salary_unit',
  'education',
  'experience',
  'majors',
  'place',
  'address',
  'benefits',
  'description',
  'closes_on',
  'reference',
  'posting_id',
] as const satisfies readonly TableField[]
export const aims = ['draft', 'submit'] as const satisfies readonly TableAim[]
