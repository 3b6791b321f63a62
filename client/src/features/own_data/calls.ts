import { absent } from '@/api/absent'
import { answer, api } from '@/api/client'
import type { Answer } from '@/api/types'

export type OwnData = Answer<'/api/v1/my/data', 'get'>
export type Closing = Answer<'/api/v1/my/closing', 'get'>

export const showOwnData = () => answer(api.GET('/api/v1/my/data'))
export const data_file = '/api/v1/my/data/file'

export const showClosing = () => answer(api.GET('/api/v1/my/closing'))
export const askClosing = (password: string) =>
  answer(api.POST('/api/v1/my/closing', { body: absent({ password }) }))
export const takeBackClosing = () => answer(api.POST('/api/v1/my/closing/take-back'))
