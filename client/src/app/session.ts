import { reactive, readonly } from 'vue'
import { answer, api } from '@/api/client'
import { ProblemError } from '@/api/problem'
import type { Answer } from '@/api/types'
import { forgetDrafts } from '@/parts/drafts'

export type Session = Answer<'/api/v1/my/session', 'get'>
export type Role = Session['role']

// Who is working here. `asked` is false until the server has been asked once.
const state = reactive<{ current: Session | null; asked: boolean }>({ current: null, asked: false })
export const session = readonly(state)

export async function loadSession(): Promise<Session | null> {
  try {
    state.current = await answer(api.GET('/api/v1/my/session'))
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status !== 401) throw error
    state.current = null
  }
  state.asked = true
  return state.current
}

export function enter(current: Session): void {
  state.current = current
  state.asked = true
}

export function loseSession(): void {
  state.current = null
}

// Drafts are personal: on a shared computer they must not outlive the person's own sign-out.
export async function leave(): Promise<void> {
  const account_id = state.current?.account_id
  await answer(api.DELETE('/api/v1/my/session'))
  if (account_id) forgetDrafts(account_id)
  state.current = null
}
