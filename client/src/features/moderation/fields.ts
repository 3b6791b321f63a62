import type { Detail, QueueName } from './calls'

// The fields of what is handed in, by the name they have on the wire, each with the key of its
// label and how its value is worded. A member of a part stands behind a slash, as in its pointer.
export interface Field {
  name: string
  label: string // a key of the texts
  kind:
    | 'text'
    | 'number'
    | 'money'
    | 'last_day'
    | 'region'
    | 'industry'
    | 'majors'
    | 'places'
    | 'contact'
    | 'provided'
    | 'word'
    | 'file'
  words?: string // for kind word: which enumeration
}

const postings: readonly Field[] = [
  { name: 'title', label: 'postings.title', kind: 'text' },
  { name: 'kind', label: 'postings.kind', kind: 'word', words: 'posting_kind' },
  { name: 'description', label: 'postings.description', kind: 'text' },
  { name: 'headcount', label: 'postings.headcount', kind: 'number' },
  { name: 'salary_unit', label: 'postings.salary_unit', kind: 'word', words: 'salary_unit' },
  { name: 'salary_min', label: 'review.salary_min', kind: 'money' },
  { name: 'salary_max', label: 'review.salary_max', kind: 'money' },
  { name: 'salary_months', label: 'postings.salary_months', kind: 'number' },
  { name: 'education', label: 'postings.education', kind: 'word', words: 'education' },
  { name: 'experience_years', label: 'postings.experience', kind: 'number' },
  { name: 'major_codes', label: 'postings.majors', kind: 'majors' },
  { name: 'region_code', label: 'postings.region', kind: 'region' },
  { name: 'address', label: 'postings.address', kind: 'text' },
  { name: 'other_places', label: 'postings.other_places', kind: 'places' },
  { name: 'benefits', label: 'postings.benefits', kind: 'text' },
  { name: 'contact', label: 'postings.contact', kind: 'contact' },
  { name: 'closes_at', label: 'postings.closes_on', kind: 'last_day' },
  { name: 'job/contract_years', label: 'postings.contract_years', kind: 'number' },
  { name: 'job/probation_months', label: 'postings.probation_months', kind: 'number' },
  { name: 'job/probation_salary', label: 'postings.probation_salary', kind: 'money' },
  { name: 'job/days_a_week', label: 'postings.days_a_week', kind: 'number' },
  { name: 'job/shift', label: 'postings.shift', kind: 'word', words: 'work_shift' },
  { name: 'traineeship/months', label: 'postings.traineeship_months', kind: 'number' },
  { name: 'traineeship/living_allowance', label: 'postings.living_allowance', kind: 'money' },
  { name: 'traineeship/mentor', label: 'postings.mentor', kind: 'text' },
  {
    name: 'traineeship/retention',
    label: 'postings.retention',
    kind: 'word',
    words: 'retention',
  },
  {
    name: 'traineeship/accident_insurance',
    label: 'postings.accident_insurance',
    kind: 'provided',
  },
  { name: 'internship/days_a_week', label: 'postings.days_a_week', kind: 'number' },
  { name: 'internship/months', label: 'postings.internship_months', kind: 'number' },
  { name: 'internship/allowance', label: 'postings.allowance', kind: 'money' },
  { name: 'internship/certificate', label: 'postings.certificate', kind: 'provided' },
  { name: 'internship/retention', label: 'postings.retention', kind: 'word', words: 'retention' },
  { name: 'public_institution/position_code', label: 'postings.position_code', kind: 'text' },
  {
    name: 'public_institution/category',
    label: 'postings.category',
    kind: 'word',
    words: 'position_category',
  },
  { name: 'public_institution/exam', label: 'postings.exam', kind: 'word', words: 'exam_form' },
  { name: 'public_institution/interview_ratio', label: 'postings.interview_ratio', kind: 'number' },
  {
    name: 'public_institution/competent_department',
    label: 'postings.competent_department',
    kind: 'text',
  },
  { name: 'public_institution/graduate_years', label: 'postings.graduate_years', kind: 'text' },
  { name: 'grassroots/programme', label: 'postings.programme', kind: 'word', words: 'programme' },
  { name: 'grassroots/service_years', label: 'postings.service_years', kind: 'number' },
  { name: 'grassroots/after_service', label: 'postings.after_service', kind: 'text' },
]

const organisations: readonly Field[] = [
  { name: 'name', label: 'organisations.name', kind: 'text' },
  { name: 'credit_code', label: 'organisations.credit_code', kind: 'text' },
  { name: 'legal_representative', label: 'organisations.legal_representative', kind: 'text' },
  { name: 'region_code', label: 'organisations.region', kind: 'region' },
  { name: 'industry_code', label: 'organisations.industry', kind: 'industry' },
  { name: 'size', label: 'organisations.size', kind: 'word', words: 'size' },
  { name: 'ownership', label: 'organisations.ownership', kind: 'word', words: 'ownership' },
  { name: 'address', label: 'organisations.address', kind: 'text' },
  { name: 'contact_name', label: 'organisations.contact_name', kind: 'text' },
  { name: 'contact_phone', label: 'organisations.contact_phone', kind: 'text' },
  { name: 'introduction', label: 'organisations.introduction', kind: 'text' },
  { name: 'licence_id', label: 'organisations.licence_scan', kind: 'file' },
]

const participations: readonly Field[] = [
  { name: 'organisation_name', label: 'review.who_asks', kind: 'text' },
  { name: 'fair_title', label: 'review.which_fair', kind: 'text' },
]

const marks: readonly Field[] = [
  { name: 'kind', label: 'review.mark_kind', kind: 'word', words: 'mark' },
  { name: 'evidence', label: 'review.evidence', kind: 'text' },
]

const pictures: readonly Field[] = [
  { name: 'kind', label: 'review.picture_kind', kind: 'word', words: 'picture' },
  { name: 'alt', label: 'review.picture_alt', kind: 'text' },
  { name: 'file_id', label: 'review.picture', kind: 'file' },
]

const complaints: readonly Field[] = [
  { name: 'reason', label: 'complaint_desk.reason', kind: 'word', words: 'complaint_reason' },
  { name: 'text', label: 'complaint_desk.text', kind: 'text' },
]

const fields: Record<QueueName, readonly Field[]> = {
  postings,
  organisations,
  participations,
  marks,
  pictures,
  complaints,
}

export const fieldNamed = (queue: QueueName, name: string): Field | undefined =>
  fields[queue].find((field) => field.name === name)

// Where a remark can stand: at what its author then mends. Only the part of its own kind is there.
export function fieldsOf(detail: Detail): readonly Field[] {
  const { queue } = detail.item
  if (queue !== 'postings' && queue !== 'organisations') return []
  return fields[queue].filter(({ name }) => {
    const part = name.includes('/') ? name.split('/')[0] : undefined
    return part === undefined || part === detail.posting?.kind
  })
}

// A value as it stands in a snapshot, or nothing.
function valueOf(json: string | null | undefined): unknown {
  return json === null || json === undefined ? undefined : JSON.parse(json)
}

export interface ChangedField {
  name: string
  before: unknown
  after: unknown
}
type Part = Record<string, unknown>
const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// What changed, a line for each field: of a part, e.g. what only internships say, its members.
export function changedFields(changes: Detail['changes'], queue: QueueName): ChangedField[] {
  return changes.flatMap(({ field, before: was, after: is }) => {
    const before = valueOf(was)
    const after = valueOf(is)
    const whole = { name: field, before, after }
    if (fieldNamed(queue, field) || !(isPart(before) || isPart(after))) return [whole]
    const [earlier, later] = [isPart(before) ? before : {}, isPart(after) ? after : {}]
    return [...new Set([...Object.keys(later), ...Object.keys(earlier)])]
      .filter((member) => JSON.stringify(earlier[member]) !== JSON.stringify(later[member]))
      .map((member) => ({
        name: `${field}/${member}`,
        before: earlier[member],
        after: later[member],
      }))
  })
}
