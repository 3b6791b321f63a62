import { absent } from '@/api/absent'
import { endOfDay, dayField } from '@/parts/format'
import type { Posting, PostingForm, PostingState } from './calls'

// What the form edits: the closing instant as the day it means.
export type PostingFields = Omit<PostingForm, 'closes_at'> & { closes_on: string }

const open_days = 30
const day_ms = 86_400_000

export function blankPosting(now = Date.now()): PostingFields {
  return {
    title: '',
    kind: 'job',
    description: '',
    headcount: 1,
    salary_unit: 'month',
    education: 'none',
    experience_years: 0,
    major_codes: [],
    region_code: '',
    benefits: [],
    closes_on: dayField(new Date(now + open_days * day_ms).toISOString()),
  }
}

export function fieldsOf(posting: Posting): PostingFields {
  return {
    title: posting.title,
    kind: posting.kind,
    description: posting.description,
    headcount: posting.headcount,
    salary_unit: posting.salary_unit,
    salary_min: posting.salary_min,
    salary_max: posting.salary_max,
    salary_months: posting.salary_months,
    education: posting.education,
    experience_years: posting.experience_years,
    major_codes: posting.major_codes,
    region_code: posting.region_code,
    address: posting.address,
    benefits: posting.benefits,
    closes_on: dayField(posting.closes_at),
  }
}

// A posting closes when its last day ends. An amount makes no sense where pay is negotiable.
export function bodyOf(fields: PostingFields): PostingForm {
  const { closes_on, ...rest } = fields
  const negotiable = rest.salary_unit === 'negotiable'
  return absent({
    ...rest,
    salary_min: negotiable ? undefined : rest.salary_min,
    salary_max: negotiable ? undefined : rest.salary_max,
    salary_months: rest.salary_unit === 'month' ? rest.salary_months || undefined : undefined,
    address: rest.address?.trim() || undefined,
    closes_at: closes_on ? endOfDay(closes_on) : '',
  })
}

export const canEdit = (state: PostingState) => state === 'draft' || state === 'returned'
