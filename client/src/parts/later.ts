import { defineAsyncComponent, type Component } from 'vue'

// A dialog or a note that not everybody sees. Its code comes once the page stands still, and at the
// latest when it is shown, so that nobody waits for it before the page is there.
export function later<Dialog extends Component>(load: () => Promise<{ default: Dialog }>): Dialog {
  const idle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 300))
  idle(() => void load().catch(() => undefined)) // opening it tries again, and says so if it fails
  return defineAsyncComponent(load)
}
