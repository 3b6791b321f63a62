import { onBeforeUnmount, reactive, ref, watch } from 'vue'
import { session } from '@/app/session'
import { plain } from './plain'
import { forgetDraft, keepDraft, readDraft } from './drafts'

const pause_ms = 300

// Keeps a form's text on this device from the first keystroke until it is saved: a closed tab, a
// lost session or a failed request costs nothing. `restored` says that older text was found, so
// that the page can say so.
export function useKeeper<T extends object>(key: string, blank: () => T) {
  const account_id = session.current?.account_id ?? 'visitor'
  const found = readDraft<T>(account_id, key)
  // A field that is new since the draft was kept comes from the blank form.
  const value = reactive({ ...blank(), ...found?.value }) as T
  const restored = ref(found !== null)
  const kept_at = ref<number | null>(found?.kept_at ?? null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let dirty = false

  function keep(): void {
    clearTimeout(timer)
    if (!dirty) return
    dirty = false
    if (keepDraft(account_id, key, value)) kept_at.value = Date.now()
  }
  const stop = watch(
    value,
    () => {
      dirty = true
      clearTimeout(timer)
      timer = setTimeout(keep, pause_ms)
    },
    { deep: true, flush: 'sync' },
  )
  addEventListener('pagehide', keep)
  onBeforeUnmount(() => {
    keep()
    stop()
    removeEventListener('pagehide', keep)
  })

  // The server has it now: nothing is left to keep.
  function settle(): void {
    clearTimeout(timer)
    dirty = false
    restored.value = false
    kept_at.value = null
    forgetDraft(account_id, key)
  }
  // Takes over what the server holds, without counting that as typing.
  function take(saved: T): void {
    Object.assign(value, plain(saved))
    settle()
  }
  return { value, restored, kept_at, take, settle }
}
