import { createApp, defineComponent, h } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { preferences } from '@/app/preferences'
import { useKeys } from './useKeys'

const approve = vi.fn()
const app = createApp(
  defineComponent(() => {
    useKeys({ a: approve })
    return () => h('i')
  }),
)
app.mount(document.createElement('div'))
const press = (key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))

afterEach(() => {
  approve.mockReset()
  preferences.single_keys = true
  document.body.innerHTML = ''
})

describe('one-letter shortcuts', () => {
  it('act anywhere on the desk, in either case, also on a checkbox', () => {
    document.body.innerHTML = '<input type="checkbox">'
    press('a')
    press('A')
    press('a', document.querySelector('input')!)
    expect(approve).toHaveBeenCalledTimes(3)
  })
  it('are off while something is typed', () => {
    document.body.innerHTML = '<input type="text"><textarea></textarea><select></select>'
    for (const field of document.body.children) press('a', field)
    expect(approve).not.toHaveBeenCalled()
  })
  it('are off with a modifier, in a dialog, and when switched off', () => {
    press('a', document.body, { ctrlKey: true })
    press('a', document.body, { metaKey: true })
    document.body.innerHTML = '<div role="dialog"></div>'
    press('a')
    document.body.innerHTML = ''
    preferences.single_keys = false
    press('a')
    expect(approve).not.toHaveBeenCalled()
  })
})
