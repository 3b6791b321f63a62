import { readonly, ref } from 'vue'

// Whether the screen is a phone's, by the one breakpoint of the design.
const query = globalThis.matchMedia?.('(max-width: 899px)')
const state = ref(query?.matches ?? false)
query?.addEventListener('change', (event) => (state.value = event.matches))
export const narrow = readonly(state)
