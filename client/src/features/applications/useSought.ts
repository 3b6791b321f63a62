import { ref, watch } from 'vue'
import { useRoute } from 'vue-router'

const asText = (value: unknown) => (typeof value === 'string' && value ? value : undefined)
const inHistory = () => asText((history.state as { sought?: unknown } | null)?.sought)

// Words that may name a person: they stay with the page's entry in the history of this tab, so that
// going back finds them again, and out of its address, which is logged and sent on.
export function useSought() {
  const route = useRoute()
  const sought = ref(inHistory())
  watch(
    () => route.fullPath,
    () => (sought.value = inHistory()),
  )
  // What a navigation carries so that its entry keeps the words; `force`, as nothing else of it may
  // have changed.
  const carried = (words = sought.value) => ({ state: { sought: asText(words) }, force: true })
  const seek = (words?: string) => (sought.value = asText(words?.trim()))
  return { sought, carried, seek }
}
