import { computed, onBeforeUnmount, shallowRef, watch } from 'vue'
import { ProblemError } from '@/api/problem'
import { checkWording, type WordingFinding, type WrittenText } from './calls'

const pause_ms = 700
const again_ms = 4_000

// A finding with the text in which it stands; `current` as long as that is what is typed.
export interface FoundWording extends WordingFinding {
  text: string
  current: boolean
}

// What in texts breaks a rule, while they are typed: asked after a pause, the latest answer counts.
// Where none comes, nothing is marked and nobody is stopped; the server says it again at submit.
export function useWording(texts: () => WrittenText[], active: () => boolean) {
  const checked = shallowRef(new Map<string, string>())
  const items = shallowRef<readonly WordingFinding[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  function later(after_ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), after_ms)
  }
  async function look(): Promise<void> {
    const turn = ++asked
    const sent = texts()
    try {
      const found = await checkWording(sent)
      if (turn !== asked) return
      checked.value = new Map(sent.map((one) => [one.pointer, one.text]))
      items.value = found.items
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      const { kind, status } = error.problem
      if (turn === asked && (kind !== 'refused' || status === 429)) later(again_ms)
    }
  }

  const typed = computed(() => JSON.stringify(active() ? texts() : []))
  watch(
    typed,
    () => {
      asked += 1 // what is under way is about other texts
      clearTimeout(timer)
      if (!active()) items.value = []
      else later(pause_ms)
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    asked += 1
    clearTimeout(timer)
  })

  return computed<readonly FoundWording[]>(() => {
    const now = new Map(texts().map((one) => [one.pointer, one.text]))
    return items.value
      .filter((item) => now.get(item.pointer))
      .map((item) => {
        const text = checked.value.get(item.pointer) ?? ''
        return { ...item, text, current: now.get(item.pointer) === text }
      })
  })
}
