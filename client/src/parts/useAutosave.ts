import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { plain } from './plain'
import { asProblem, type Problem } from '@/api/problem'

const pause_ms = 1_000
const retry_ms = 8_000

export type SaveState = 'clean' | 'dirty' | 'saving' | 'failed' | 'refused' | 'conflict'

export interface Autosave<T> {
  value: T // reactive
  save: (value: T) => Promise<void>
  is_conflict: (problem: Problem) => boolean
}

// Sends a form to the server a second after the last keystroke and when the page is left. Silence
// and breakage are tried again by themselves; a refusal waits for the next change; a conflict
// waits for the person's choice.
export function useAutosave<T extends object>({ value, save, is_conflict }: Autosave<T>) {
  const state = ref<SaveState>('clean')
  const saved_at = ref<number | null>(null)
  const problem = shallowRef<Problem | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let changes = 0
  let muted = false

  function later(after_ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void now(), after_ms)
  }

  async function now(): Promise<boolean> {
    clearTimeout(timer)
    if (state.value === 'clean') return true
    if (state.value === 'saving' || state.value === 'conflict') return false
    const sent = changes
    state.value = 'saving'
    try {
      await save(plain(value))
      problem.value = null
      saved_at.value = Date.now()
      state.value = changes === sent ? 'clean' : 'dirty'
      if (state.value === 'dirty') later(pause_ms)
      return state.value === 'clean'
    } catch (error) {
      problem.value = asProblem(error)
      const refused = problem.value.kind === 'refused'
      state.value = is_conflict(problem.value) ? 'conflict' : refused ? 'refused' : 'failed'
      if (state.value === 'failed') later(retry_ms)
      return false
    }
  }

  const stop = watch(
    value as object,
    () => {
      if (muted) return
      changes += 1
      if (state.value === 'conflict') return
      if (state.value !== 'saving') state.value = 'dirty'
      later(pause_ms)
    },
    { deep: true, flush: 'sync' },
  )
  const leaving = () => void now()
  addEventListener('pagehide', leaving)
  addEventListener('online', leaving)
  onBeforeUnmount(() => {
    stop()
    void now()
    removeEventListener('pagehide', leaving)
    removeEventListener('online', leaving)
  })

  return {
    state,
    saved_at,
    problem,
    now,
    is_settled: computed(() => state.value === 'clean'),
    // Changes made inside count as saved already.
    quietly(change: () => void): void {
      muted = true
      change()
      muted = false
    },
    // The person chose: true sends ours again, false means theirs has been taken over.
    resolve(keep_ours: boolean): void {
      problem.value = null
      state.value = keep_ours ? 'dirty' : 'clean'
      if (keep_ours) void now()
    },
  }
}
