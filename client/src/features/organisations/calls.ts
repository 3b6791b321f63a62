import { answer, api, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type Organisation = Answer<'/api/v1/my/organisation', 'get'>
export type OrganisationForm = Body<'/api/v1/my/organisation', 'post'>
export type OrganisationEdit = Body<'/api/v1/my/organisation', 'put'>

export const showOrganisation = () => answer(api.GET('/api/v1/my/organisation'))

export const createOrganisation = (body: OrganisationForm, key: string) =>
  answer(api.POST('/api/v1/my/organisation', { body, params: { header: keyed(key) } }))

export const saveOrganisation = (body: OrganisationEdit) =>
  answer(api.PUT('/api/v1/my/organisation', { body }))

// What its form holds: the organisation as it is, or what an approved one is to become.
export type PlannedOrganisation = Omit<NonNullable<Organisation['change']>, ChangeOnly>
type ChangeOnly = 'id' | 'submitted' | 'renews' | 'decision' | 'remark' | 'saved_at'

export const discardChange = () => answer(api.DELETE('/api/v1/my/organisation/change'))
export const checkCreditCode = (credit_code: string) =>
  answer(api.POST('/api/v1/my/organisation/credit-code', { body: { credit_code } }))
// With the scan's id behind the hash sign, so that the browser asks again for a new one.
export const ownLicenceUrl = (licence_id: string) => `/api/v1/my/organisation/licence#${licence_id}`

export const submitOrganisation = (wording_reason?: string) =>
  answer(api.POST('/api/v1/my/organisation/submit', { body: { wording_reason } }))

// Says that the registration still holds.
export const renewOrganisation = () =>
  answer(api.POST('/api/v1/my/organisation/renewal', { body: {} }))

// Says that it still recruits: what was hidden because nobody signed in comes back.
export const confirmPresence = () => answer(api.POST('/api/v1/my/organisation/presence'))

export type AbsentEmployer = Answer<'/api/v1/absent-employers', 'get'>['items'][number]
export const absentEmployers = (query: { hidden: boolean; cursor?: string }) =>
  answer(api.GET('/api/v1/absent-employers', { params: { query } }))
export const bringBack = (organisation_id: string) =>
  answer(
    api.POST('/api/v1/absent-employers/{organisation_id}/return', {
      params: { path: { organisation_id } },
    }),
  )

export type RenewalRules = Body<'/api/v1/settings/organisations', 'put'>
export const renewalRules = () => answer(api.GET('/api/v1/settings/organisations'))
export const saveRenewalRules = (body: RenewalRules) =>
  answer(api.PUT('/api/v1/settings/organisations', { body }))

export type Mark = Answer<'/api/v1/my/organisation/marks', 'get'>['items'][number]

export const showMarks = () => answer(api.GET('/api/v1/my/organisation/marks'))
export const claimMark = (body: Body<'/api/v1/my/organisation/marks', 'post'>, key: string) =>
  answer(api.POST('/api/v1/my/organisation/marks', { body, params: { header: keyed(key) } }))
export const withdrawMark = (mark_id: string) =>
  answer(api.POST('/api/v1/marks/{mark_id}/withdraw', { params: { path: { mark_id } } }))

export type Picture = Answer<'/api/v1/my/organisation/pictures', 'get'>['items'][number]
export type PictureKind = Picture['kind']

export const showPictures = () => answer(api.GET('/api/v1/my/organisation/pictures'))
export const addPicture = (body: Body<'/api/v1/my/organisation/pictures', 'post'>, key: string) =>
  answer(api.POST('/api/v1/my/organisation/pictures', { body, params: { header: keyed(key) } }))
export const rewordPicture = (picture_id: string, alt: string) =>
  answer(
    api.PUT('/api/v1/my/organisation/pictures/{picture_id}', {
      params: { path: { picture_id } },
      body: { alt },
    }),
  )
export const removePicture = (picture_id: string) =>
  answer(
    api.DELETE('/api/v1/my/organisation/pictures/{picture_id}', {
      params: { path: { picture_id } },
    }),
  )
export const orderPictures = (picture_ids: string[]) =>
  answer(api.POST('/api/v1/my/organisation/pictures/order', { body: { picture_ids } }))
export const ownPictureUrl = (id: string) => `/api/v1/my/organisation/pictures/${id}`
export const reviewedPictureUrl = (id: string) => `/api/v1/pictures/${id}`
// A scan as staff look at it.
export const licenceUrl = (organisation_id: string, licence_id: string) =>
  `/api/v1/organisations/${organisation_id}/licence#${licence_id}`

export const mark_kinds = [
  'specialised',
  'little_giant',
  'key_enterprise',
  'whitelisted',
] as const satisfies readonly Mark['kind'][]

export const sizes = [
  'under_20',
  'from_20',
  'from_100',
  'from_500',
  'from_1000',
  'from_10000',
] as const satisfies readonly Organisation['size'][]
export const ownerships = [
  'state_owned',
  'privately_owned',
  'joint_stock',
  'joint_venture',
  'foreign_owned',
  'hong_kong_macao_taiwan',
  'public_institution',
  'government',
  'social_organisation',
  'other',
] as const satisfies readonly Organisation['ownership'][]
