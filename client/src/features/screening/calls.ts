import { answer, api } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type Wording = Answer<'/api/v1/my/wording', 'post'>
export type WordingFinding = Wording['items'][number]
export type WrittenText = Body<'/api/v1/my/wording', 'post'>['texts'][number]

// Writes nothing: what in texts breaks a rule of recruiting.
export const checkWording = (texts: WrittenText[]) =>
  answer(api.POST('/api/v1/my/wording', { body: { texts } }))
