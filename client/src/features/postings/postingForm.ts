import { absent } from '@/api/absent'
import { dayField, endOfDay, lastMoment } from '@/parts/format'
import type { PostingForm, PostingState } from './calls'

type Kind = PostingForm['kind']
// A part while it is being filled in: nothing of it has to be there yet.
type Unfinished<Part> = { -readonly [Name in keyof Part]?: Part[Name] }
type Parts = { [K in Kind]: Unfinished<NonNullable<PostingForm[K]>> }

// What the form edits: the closing instant as the day it means, and the part of every kind, so that
// whoever tries another kind loses nothing.
export type PostingFields = Omit<
  PostingForm,
  'closes_at' | 'contact' | 'other_places' | Kind | 'graduate_years'
> &
  Parts & {
    closes_on: string
    contact: { name: string; phone: string; email: string }
    other_places: { region_code: string; address: string }[]
  }

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
    other_places: [],
    benefits: [],
    contact: { name: '', phone: '', email: '' },
    closes_on: dayField(new Date(now + open_days * day_ms).toISOString()),
    job: {},
    traineeship: { retention: 'possible' },
    internship: {},
    public_institution: {},
    grassroots: {},
  }
}

export function fieldsOf(posting: PostingForm): PostingFields {
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
    other_places: (posting.other_places ?? []).map((place) => ({
      region_code: place.region_code,
      address: place.address ?? '',
    })),
    benefits: posting.benefits,
    contact: {
      name: posting.contact?.name ?? '',
      phone: posting.contact?.phone ?? '',
      email: posting.contact?.email ?? '',
    },
    closes_on: dayField(lastMoment(posting.closes_at)),
    job: { ...posting.job },
    traineeship: { retention: 'possible', ...posting.traineeship },
    internship: { ...posting.internship },
    public_institution: { ...posting.public_institution },
    grassroots: { ...posting.grassroots },
  }
}

// The part of one kind as it is sent: a job that says nothing more has none.
function partOf<K extends Kind>(fields: PostingFields, kind: K): PostingForm[K] {
  const given = absent(
    Object.fromEntries(
      Object.entries(fields[kind]).map(([name, value]) => [name, value ?? undefined]),
    ),
  )
  const empty = kind === 'job' && Object.keys(given).length === 0
  return empty ? undefined : (given as PostingForm[K])
}

// A posting closes when its last day ends. An amount makes no sense where pay is negotiable.
export function bodyOf(fields: PostingFields): PostingForm {
  const {
    closes_on,
    contact,
    other_places,
    job: _job,
    traineeship: _traineeship,
    internship: _internship,
    public_institution: _public_institution,
    grassroots: _grassroots,
    ...rest
  } = fields
  const negotiable = rest.salary_unit === 'negotiable'
  const named = contact.name.trim() || contact.phone.trim() || contact.email.trim()
  return absent({
    ...rest,
    salary_min: negotiable ? undefined : rest.salary_min,
    salary_max: negotiable ? undefined : rest.salary_max,
    salary_months: rest.salary_unit === 'month' ? rest.salary_months || undefined : undefined,
    address: rest.address?.trim() || undefined,
    other_places: other_places.length ? other_places.map((place) => absent(place)) : undefined,
    contact: named ? absent({ ...contact }) : undefined,
    closes_at: closes_on ? endOfDay(closes_on) : '',
    [fields.kind]: partOf(fields, fields.kind),
  })
}

export const canEdit = (state: PostingState) => state === 'draft' || state === 'returned'
// What a bulk change or a step of many may concern.
export const isOver = (state: PostingState) =>
  ['refused', 'closed', 'expired', 'merged', 'discarded'].includes(state)

// Whole days until a posting closes; 0 on its last day.
export const daysLeft = (closes_at: string, now = Date.now()) =>
  Math.floor((Date.parse(closes_at) - now) / day_ms)

// The fields in which two forms differ, by the word of the form's label.
const labels: [string, (keyof PostingForm)[]][] = [
  ['title', ['title']],
  ['kind', ['kind', 'job', 'traineeship', 'internship', 'public_institution', 'grassroots']],
  ['description', ['description']],
  ['headcount', ['headcount']],
  ['salary', ['salary_unit', 'salary_min', 'salary_max', 'salary_months']],
  ['education', ['education']],
  ['experience', ['experience_years']],
  ['majors', ['major_codes']],
  ['places', ['region_code', 'address', 'other_places']],
  ['benefits', ['benefits']],
  ['contact', ['contact']],
  ['closes_on', ['closes_at']],
]
export function changedLabels(before: PostingForm, after: PostingForm): string[] {
  const says = (form: PostingForm, name: keyof PostingForm) => JSON.stringify(form[name] ?? null)
  return labels
    .filter(([, names]) => names.some((name) => says(before, name) !== says(after, name)))
    .map(([label]) => label)
}
