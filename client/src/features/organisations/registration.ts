import { concerns } from '@/parts/form'
import type { Organisation } from './calls'
import type { OrganisationFields } from './organisationForm'

// The steps of registering an organisation, and where each field of the form stands.
export const steps = ['identity', 'details', 'licence', 'contact', 'check'] as const
export type Step = (typeof steps)[number]

const pointers: Record<Step, readonly string[]> = {
  identity: ['/name', '/credit_code', '/legal_representative'],
  details: ['/region_code', '/industry_code', '/size', '/ownership', '/address', '/introduction'],
  licence: ['/licence_id'],
  contact: ['/contact_name', '/contact_phone'],
  check: [],
}
// What staff cannot do without.
const needed = [
  '/name',
  '/credit_code',
  '/legal_representative',
  '/region_code',
  '/size',
  '/ownership',
  '/address',
  '/licence_id',
  '/contact_name',
  '/contact_phone',
] as const

export const labels: Record<string, string> = {
  '/name': 'organisations.name',
  '/credit_code': 'organisations.credit_code',
  '/legal_representative': 'organisations.legal_representative',
  '/region_code': 'organisations.region',
  '/industry_code': 'organisations.industry',
  '/size': 'organisations.size',
  '/ownership': 'organisations.ownership',
  '/address': 'organisations.address',
  '/introduction': 'organisations.introduction',
  '/licence_id': 'organisations.licence_scan',
  '/contact_name': 'organisations.contact_name',
  '/contact_phone': 'organisations.contact_phone',
}

export const stepOf = (pointer: string): Step =>
  steps.find((step) => pointers[step].some((field) => concerns(field, pointer))) ?? 'check'

// Where the reviewer's first remark is to be mended.
export const firstRemarked = (pointers: readonly string[]): Step | undefined =>
  steps.find((step) => step !== 'check' && pointers.some((pointer) => stepOf(pointer) === step))

// The pointers of what is needed and not there yet.
export const missing = (fields: OrganisationFields): string[] =>
  needed.filter((pointer) => !fields[pointer.slice(1) as keyof OrganisationFields])

export type StepState = 'remarked' | 'whole' | 'open'

// How a step stands: the reviewer said something about it, all is there, or not yet.
export function stateOf(
  step: Step,
  fields: OrganisationFields,
  remarks: readonly { pointer: string }[],
): StepState {
  if (remarks.some((remark) => stepOf(remark.pointer) === step && step !== 'check'))
    return 'remarked'
  const left = missing(fields)
  if (step === 'check') return left.length === 0 ? 'whole' : 'open'
  return left.some((pointer) => stepOf(pointer) === step) ? 'open' : 'whole'
}

// What the form is about: the organisation itself, or what an approved one is to become.
export const planned = (organisation: Organisation) => organisation.change ?? organisation
