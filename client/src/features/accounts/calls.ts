import { absent } from '@/api/absent'
import { answer, api } from '@/api/client'
import type { Body } from '@/api/types'

export type SignIn = Body<'/api/v1/sessions', 'post'>
export type Registration = Body<'/api/v1/accounts', 'post'>

export const signIn = (body: SignIn) => answer(api.POST('/api/v1/sessions', { body: absent(body) }))

export const register = (body: Registration) =>
  answer(api.POST('/api/v1/accounts', { body: absent(body) }))
