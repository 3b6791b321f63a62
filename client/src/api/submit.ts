import { ref, shallowRef } from 'vue'
import { asProblem, type Problem } from './problem'

// One intention of the person, however often it has to be sent: the key stays the same while the
// content does and no answer came that settles it, so that the server never does it twice.
export class Attempt {
  private content = ''
  private key = ''

  keyFor(input: unknown): string {
    const content = JSON.stringify(input) ?? ''
    if (!this.key || content !== this.content) {
      this.key = crypto.randomUUID()
      this.content = content
    }
    return this.key
  }
  settle(): void {
    this.key = ''
  }
}

// A button's work: sends, remembers that it is under way, keeps the problem for the form to show.
export function useSubmit<In, Out>(send: (input: In, key: string) => Promise<Out>) {
  const attempt = new Attempt()
  const pending = ref(false)
  const problem = shallowRef<Problem | null>(null)

  async function submit(input: In): Promise<Out | undefined> {
    if (pending.value) return undefined
    pending.value = true
    problem.value = null
    try {
      const out = await send(input, attempt.keyFor(input))
      attempt.settle()
      return out
    } catch (error) {
      problem.value = asProblem(error)
      // A refusal is final for this key; silence and breakage are not.
      if (problem.value.kind === 'refused') attempt.settle()
      return undefined
    } finally {
      pending.value = false
    }
  }
  return { submit, pending, problem, clear: () => void (problem.value = null) }
}
