import { computed, reactive, ref } from 'vue'
import { useSubmit } from '@/api/submit'
import { useSecondsLeft } from '@/parts/useSecondsLeft'
import type { SentCode } from './calls'

const between_s = 60

// A code that is asked for, travels to a phone or mailbox, and comes back typed.
export function useCode(ask: (address: string) => Promise<SentCode>) {
  const form = reactive({ address: '', code: '' })
  const sent_to = ref('')
  const proof_id = ref('')
  const { left, start } = useSecondsLeft()
  const { submit, pending, problem, clear } = useSubmit(ask)

  async function send(): Promise<void> {
    const address = form.address.trim()
    const sent = await submit(address)
    if (!sent) {
      if (problem.value?.wait_s) start(problem.value.wait_s)
      return
    }
    sent_to.value = address
    proof_id.value = sent.proof_id
    form.code = ''
    start(between_s)
  }
  const proof = computed(() =>
    proof_id.value ? { proof_id: proof_id.value, code: form.code.trim() } : undefined,
  )
  return { form, sent_to, proof, left, send, pending, problem, clear }
}

export type CodeState = ReturnType<typeof useCode>
