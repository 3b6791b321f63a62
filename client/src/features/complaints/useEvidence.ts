import { ref, shallowRef } from 'vue'
import { asProblem, type Problem } from '@/api/problem'
import { addEvidence, type OwnComplaint } from './calls'

// Sends what was chosen, one after the other; what could not be sent stays to be sent again.
export function useEvidence() {
  const files = ref<File[]>([])
  const problem = shallowRef<Problem | null>(null)
  const pending = ref(false)

  async function send(code: string): Promise<OwnComplaint | undefined> {
    pending.value = true
    problem.value = null
    let after: OwnComplaint | undefined
    try {
      for (let next = files.value[0]; next; next = files.value[0]) {
        after = await addEvidence(code, next)
        files.value = files.value.slice(1)
      }
    } catch (error) {
      problem.value = asProblem(error)
    } finally {
      pending.value = false
    }
    return after
  }
  return { files, problem, pending, send }
}
