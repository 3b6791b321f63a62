import { absent } from '@/api/absent'
import type { OrganisationForm, PlannedOrganisation } from './calls'
import type { Step } from './registration'

export type OrganisationFields = OrganisationForm

export function blankOrganisation(): OrganisationFields {
  return {
    name: '',
    credit_code: '',
    legal_representative: undefined,
    address: '',
    contact_name: '',
    contact_phone: '',
    introduction: '',
    region_code: undefined,
    industry_code: undefined,
    size: undefined,
    ownership: undefined,
    licence_id: undefined,
    step: undefined,
  }
}

export function fieldsOf(
  organisation: PlannedOrganisation,
  step: Step | null | undefined,
): OrganisationFields {
  return {
    name: organisation.name,
    credit_code: organisation.credit_code ?? '',
    legal_representative: organisation.legal_representative,
    region_code: organisation.region_code,
    industry_code: organisation.industry_code,
    size: organisation.size,
    ownership: organisation.ownership,
    address: organisation.address,
    contact_name: organisation.contact_name,
    contact_phone: organisation.contact_phone,
    introduction: organisation.introduction,
    licence_id: organisation.licence_id,
    step: step ?? undefined,
  }
}

// Credit codes are copied from licences with spaces and in any case.
export const creditCodeOf = (text: string) =>
  text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

// Texts may be empty in a draft; what was not chosen is left out.
export function bodyOf(fields: OrganisationFields): OrganisationForm {
  const { name, address, contact_name, contact_phone, introduction } = fields
  const credit_code = creditCodeOf(fields.credit_code)
  return {
    ...absent(fields),
    ...{ name, credit_code, address, contact_name, contact_phone, introduction },
  }
}

export const canEdit = (state: string) => state === 'draft' || state === 'returned'
