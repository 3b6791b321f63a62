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

export const submitOrganisation = () => answer(api.POST('/api/v1/my/organisation/submit'))

export type Mark = Answer<'/api/v1/my/organisation/marks', 'get'>['items'][number]

export const showMarks = () => answer(api.GET('/api/v1/my/organisation/marks'))
export const claimMark = (body: Body<'/api/v1/my/organisation/marks', 'post'>, key: string) =>
  answer(api.POST('/api/v1/my/organisation/marks', { body, params: { header: keyed(key) } }))
export const withdrawMark = (mark_id: string) =>
  answer(api.POST('/api/v1/marks/{mark_id}/withdraw', { params: { path: { mark_id } } }))

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
