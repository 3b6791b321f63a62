import { onBeforeUnmount } from 'vue'
import { preferences } from '@/app/preferences'

// One-letter shortcuts. They are off while something is typed, while a dialog is open, together
// with any modifier, and when the person has switched them off.
export function useKeys(keys: Record<string, () => void>): void {
  function press(event: KeyboardEvent): void {
    if (!preferences.single_keys || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.isComposing || isTyping(event.target) || document.querySelector('[role="dialog"]'))
      return
    const act = keys[event.key.toLowerCase()]
    if (!act) return
    event.preventDefault()
    act()
  }
  addEventListener('keydown', press)
  onBeforeUnmount(() => removeEventListener('keydown', press))
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button'].includes(target.type)
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
}
