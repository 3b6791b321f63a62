import { onScopeDispose, ref } from 'vue'

// Counts down to zero, second by second; start() begins anew.
export function useSecondsLeft() {
  const left = ref(0)
  let until_ms = 0
  let timer: ReturnType<typeof setInterval> | undefined

  function look(): void {
    left.value = Math.max(0, Math.ceil((until_ms - Date.now()) / 1000))
    if (left.value === 0) clearInterval(timer)
  }
  function start(seconds: number): void {
    clearInterval(timer)
    until_ms = Date.now() + seconds * 1000
    timer = setInterval(look, 1000)
    look()
  }
  onScopeDispose(() => clearInterval(timer))
  return { left, start }
}
