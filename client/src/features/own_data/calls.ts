import { answer, api } from '@/api/client'
import type { Answer } from '@/api/types'

export type OwnData = Answer<'/api/v1/my/data', 'get'>

export const showOwnData = () => answer(api.GET('/api/v1/my/data'))
export const data_file = '/api/v1/my/data/file'
