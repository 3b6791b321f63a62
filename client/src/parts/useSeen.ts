import { watch, type Ref } from 'vue'

const most_at_once = 100

// Tells the server what stood before one's eyes, each once, when it is new.
export function useSeen<Item extends { id: string; seen_at?: string | null }>(
  items: Ref<Item[] | undefined>,
  see: (ids: string[]) => Promise<unknown>,
): void {
  const told = new Set<string>()
  watch(
    items,
    async (now) => {
      const fresh = (now ?? []).filter((one) => !one.seen_at && !told.has(one.id))
      for (const one of fresh) told.add(one.id)
      for (let at = 0; at < fresh.length; at += most_at_once) {
        const ids = fresh.slice(at, at + most_at_once).map((one) => one.id)
        // Nothing is lost if it does not arrive: they are shown, and seen, again.
        await see(ids).catch(() => ids.forEach((id) => told.delete(id)))
      }
    },
    { immediate: true },
  )
}
