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

// Writes nothing: what in texts breaks a rule of recruiting.
export const checkWording = (texts: WrittenText[]) =>
  answer(api.POST('/api/v1/my/wording', { body: { texts } }))
