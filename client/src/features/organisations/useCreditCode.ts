import { onBeforeUnmount, shallowRef, watch } from 'vue'
import { asProblem } from '@/api/problem'
import { checkCreditCode } from './calls'
import { creditCodeOf } from './organisationForm'

const pause_ms = 300
export const code_length = 18

export type Verdict =
  | { kind: 'none' | 'checking' | 'right' | 'taken' | 'blacklisted' }
  | { kind: 'short'; left: number }
  | { kind: 'wrong'; message: string }

// What is known of a credit code while it is typed. The server judges it: it has the rules, and
// knows who is registered. Where it cannot be reached nothing is said.
export function useCreditCode(text: () => string) {
  const verdict = shallowRef<Verdict>({ kind: 'none' })
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(code: string): Promise<void> {
    let found: Verdict
    try {
      const { registered, blacklisted } = await checkCreditCode(code)
      found = { kind: blacklisted ? 'blacklisted' : registered ? 'taken' : 'right' }
    } catch (error) {
      const message = asProblem(error).fields[0]?.message
      found = message ? { kind: 'wrong', message } : { kind: 'none' }
    }
    if (code === creditCodeOf(text())) verdict.value = found
  }
  watch(
    () => creditCodeOf(text()),
    (code) => {
      clearTimeout(timer)
      if (code === '') verdict.value = { kind: 'none' }
      else if (code.length < code_length)
        verdict.value = { kind: 'short', left: code_length - code.length }
      else {
        verdict.value = { kind: 'checking' }
        timer = setTimeout(() => void ask(code), pause_ms)
      }
    },
    { immediate: true },
  )
  onBeforeUnmount(() => clearTimeout(timer))
  return verdict
}
