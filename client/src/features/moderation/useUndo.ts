import { computed, onBeforeUnmount, reactive } from 'vue'

export const undo_ms = 10_000

// What was decided and may still be taken back, the latest last.
export function useUndo() {
  const open = reactive(new Map<string, number>()) // item to timer
  function add(id: string): void {
    remove(id)
    open.set(
      id,
      window.setTimeout(() => open.delete(id), undo_ms),
    )
  }
  function remove(id: string): void {
    window.clearTimeout(open.get(id))
    open.delete(id)
  }
  const clear = () => [...open.keys()].forEach(remove)
  onBeforeUnmount(clear)
  const latest = computed(() => [...open.keys()].at(-1))
  return { add, remove, clear, latest }
}
