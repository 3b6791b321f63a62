import type { QueueName } from './calls'

// The fields of what is handed in, by the name they have on the wire, each with the key of its
// label and how its value is worded.
export interface Field {
  name: string
  label: string // a key of the texts
  kind: 'text' | 'number' | 'money' | 'moment' | 'region' | 'industry' | 'majors' | 'texts' | 'word'
  words?: string // for kind word: which enumeration
}

const postings: readonly Field[] = [
  { name: 'title', label: 'postings.title', kind: 'text' },
  { name: 'kind', label: 'postings.kind', kind: 'word', words: 'posting_kind' },
  { name: 'description', label: 'postings.description', kind: 'text' },
  { name: 'headcount', label: 'postings.headcount', kind: 'number' },
  { name: 'salary_unit', label: 'postings.salary_unit', kind: 'word', words: 'salary_unit' },
  { name: 'salary_min', label: 'moderation.salary_min', kind: 'money' },
  { name: 'salary_max', label: 'moderation.salary_max', kind: 'money' },
  { name: 'salary_months', label: 'postings.salary_months', kind: 'number' },
  { name: 'education', label: 'postings.education', kind: 'word', words: 'education' },
  { name: 'experience_years', label: 'postings.experience', kind: 'number' },
  { name: 'major_codes', label: 'postings.majors', kind: 'majors' },
  { name: 'region_code', label: 'postings.region', kind: 'region' },
  { name: 'address', label: 'postings.address', kind: 'text' },
  { name: 'benefits', label: 'postings.benefits', kind: 'texts' },
  { name: 'closes_at', label: 'postings.closes_on', kind: 'moment' },
]

const organisations: readonly Field[] = [
  { name: 'name', label: 'organisations.name', kind: 'text' },
  { name: 'credit_code', label: 'organisations.credit_code', kind: 'text' },
  { name: 'region_code', label: 'organisations.region', kind: 'region' },
  { name: 'industry_code', label: 'organisations.industry', kind: 'industry' },
  { name: 'size', label: 'organisations.size', kind: 'word', words: 'size' },
  { name: 'ownership', label: 'organisations.ownership', kind: 'word', words: 'ownership' },
  { name: 'address', label: 'organisations.address', kind: 'text' },
  { name: 'contact_name', label: 'organisations.contact_name', kind: 'text' },
  { name: 'contact_phone', label: 'organisations.contact_phone', kind: 'text' },
  { name: 'introduction', label: 'organisations.introduction', kind: 'text' },
]

const marks: readonly Field[] = [
  { name: 'kind', label: 'moderation.mark_kind', kind: 'word', words: 'mark' },
  { name: 'evidence', label: 'moderation.evidence', kind: 'text' },
]

export const fields: Record<QueueName, readonly Field[]> = {
  postings,
  organisations,
  participations: [],
  marks,
}

export const fieldNamed = (queue: QueueName, name: string): Field | undefined =>
  fields[queue].find((field) => field.name === name)

// A value as it stands in a snapshot, or nothing.
export function valueOf(json: string | null | undefined): unknown {
  return json === null || json === undefined ? undefined : JSON.parse(json)
}
