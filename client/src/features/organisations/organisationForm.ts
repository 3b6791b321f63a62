import { absent } from '@/api/absent'
import type { Organisation, OrganisationForm } from './calls'

export type OrganisationFields = OrganisationForm

export function blankOrganisation(): OrganisationFields {
  return {
    name: '',
    credit_code: '',
    region_code: '',
    size: 'from_20',
    ownership: 'privately_owned',
    address: '',
    contact_name: '',
    contact_phone: '',
    introduction: '',
  }
}

export function fieldsOf(organisation: Organisation): OrganisationFields {
  const blank = blankOrganisation()
  return {
    name: organisation.name,
    credit_code: organisation.credit_code ?? '',
    region_code: organisation.region_code ?? '',
    industry_code: organisation.industry_code,
    size: organisation.size ?? blank.size,
    ownership: organisation.ownership ?? blank.ownership,
    address: organisation.address,
    contact_name: organisation.contact_name,
    contact_phone: organisation.contact_phone,
    introduction: organisation.introduction,
  }
}

// Credit codes are copied from licences with spaces and in any case.
export function bodyOf(fields: OrganisationFields): OrganisationForm {
  const credit_code = fields.credit_code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  const { introduction } = fields // may be empty
  return { ...absent({ ...fields, credit_code }), introduction }
}

export const canEdit = (state: Organisation['state']) => state === 'draft' || state === 'returned'
