import { answer, api, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type Wording = Answer<'/api/v1/my/wording', 'post'>
export type WordingFinding = Wording['items'][number]
export type WrittenText = Body<'/api/v1/my/wording', 'post'>['texts'][number]

export type WordingChecks = Answer<'/api/v1/wording-checks', 'get'>
export type WordingCheck = WordingChecks['items'][number]

export const wordingChecks = {
  queryKey: ['wording-checks'],
  queryFn: () => answer(api.GET('/api/v1/wording-checks')),
}
export const startWordingCheck = (key: string) =>
  answer(api.POST('/api/v1/wording-checks', { params: { header: keyed(key) } }))

export type TermsVersions = Answer<'/api/v1/wording-terms', 'get'>
export type TermsVersion = TermsVersions['items'][number]
export type Terms = Answer<'/api/v1/wording-terms/{terms_id}', 'get'>
export type TermTrial = NonNullable<Terms['trial']>
export type TermsEdit = Body<'/api/v1/wording-terms/{terms_id}', 'put'>
export type OwnRule = TermsEdit['rules'][number]
export type OwnTerm = TermsEdit['terms'][number]

export const termsVersions = {
  queryKey: ['wording-terms'],
  queryFn: () => answer(api.GET('/api/v1/wording-terms')),
}
export const showTerms = (terms_id: string) =>
  answer(api.GET('/api/v1/wording-terms/{terms_id}', { params: { path: { terms_id } } }))
export const draftTerms = (key: string) =>
  answer(api.POST('/api/v1/wording-terms', { params: { header: keyed(key) }, body: {} }))
export const saveTerms = (terms_id: string, body: TermsEdit) =>
  answer(api.PUT('/api/v1/wording-terms/{terms_id}', { params: { path: { terms_id } }, body }))
export const stepTerms = (terms_id: string, step: 'submit' | 'drop', version: number) =>
  answer(
    api.POST('/api/v1/wording-terms/{terms_id}/steps', {
      params: { path: { terms_id } },
      body: { step, version },
    }),
  )
export const tryTerms = (terms_id: string, version: number, key: string) =>
  answer(
    api.POST('/api/v1/wording-terms/{terms_id}/trials', {
      params: { path: { terms_id }, header: keyed(key) },
      body: { version },
    }),
  )
export const publishTerms = (terms_id: string, version: number, key: string) =>
  answer(
    api.POST('/api/v1/wording-terms/{terms_id}/publications', {
      params: { path: { terms_id }, header: keyed(key) },
      body: { version },
    }),
  )
export const restoreTerms = (terms_id: string, key: string) =>
  answer(
    api.POST('/api/v1/wording-terms/{terms_id}/restorations', {
      params: { path: { terms_id }, header: keyed(key) },
    }),
  )

// Writes nothing: what in texts breaks a rule of recruiting.
export const checkWording = (texts: WrittenText[]) =>
  answer(api.POST('/api/v1/my/wording', { body: { texts } }))
