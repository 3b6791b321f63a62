import { answer, api, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'
import type { PostingForm } from '@/features/postings/calls'

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

export const templateUrl = (kind?: PostingForm['kind'] | null) =>
  kind ? `/api/v1/posting-tables/template?kind=${kind}` : '/api/v1/posting-tables/template'
export const markedUrl = (table_id: string) => `/api/v1/my/posting-tables/${table_id}/marked`

// In the order in which a person looks for them, by the postings that say it.
export const field_groups = {
  all: [
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
    'other_places',
    'benefits',
    'description',
    'closes_on',
    'contact_name',
    'contact_phone',
    'contact_email',
  ],
  job: ['contract_years', 'probation_months', 'probation_salary', 'shift', 'days_a_week'],
  learning: [
    'months',
    'retention',
    'living_allowance',
    'mentor',
    'accident_insurance',
    'allowance',
    'certificate',
  ],
  public_institution: [
    'position_code',
    'category',
    'exam',
    'competent_department',
    'graduate_years',
    'interview_ratio',
  ],
  grassroots: ['programme', 'service_years', 'after_service'],
  key: ['reference', 'posting_id'],
} as const satisfies Record<string, readonly TableField[]>
export type FieldGroup = keyof typeof field_groups
export const aims = ['draft', 'submit'] as const satisfies readonly TableAim[]
