import { createApp, defineComponent, h, reactive } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { offline, ProblemError, problemOf } from '@/api/problem'
import { useAutosave } from './useAutosave'

function page(save: (value: { text: string }) => Promise<void>) {
  const value = reactive({ text: '' })
  let autosave!: ReturnType<typeof useAutosave<{ text: string }>>
  const app = createApp(
    defineComponent(() => {
      autosave = useAutosave({ value, save, is_conflict: (problem) => problem.code === 'stale' })
      return () => h('i')
    }),
  )
  app.mount(document.createElement('div'))
  return { value, autosave, leave: () => app.unmount() }
}
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('autosave', () => {
  it('saves once, a second after the last keystroke', async () => {
    const save = vi.fn(async () => {})
    const { value, autosave, leave } = page(save)
    value.text = 'a'
    await vi.advanceTimersByTimeAsync(900)
    value.text = 'ab'
    await vi.advanceTimersByTimeAsync(900)
    expect(save).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(100)
    expect(save.mock.calls).toEqual([[{ text: 'ab' }]])
    expect(autosave.state.value).toBe('clean')
    leave()
    expect(save).toHaveBeenCalledOnce()
  })

  it('saves what was typed while a save was under way', async () => {
    const sent: string[] = []
    let finish = () => {}
    const { value, autosave, leave } = page((now) => {
      sent.push(now.text)
      return new Promise((resolve) => (finish = resolve))
    })
    value.text = 'a'
    await vi.advanceTimersByTimeAsync(1_000)
    value.text = 'b'
    finish()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toEqual(['a', 'b'])
    finish()
    await vi.advanceTimersByTimeAsync(0)
    expect(autosave.state.value).toBe('clean')
    leave()
  })

  it('tries again by itself after silence', async () => {
    let up = false
    const save = vi.fn(async () => {
      if (!up) throw new ProblemError(offline)
    })
    const { value, autosave, leave } = page(save)
    value.text = 'a'
    await vi.advanceTimersByTimeAsync(1_000)
    expect(autosave.state.value).toBe('failed')
    up = true
    await vi.advanceTimersByTimeAsync(8_000)
    expect(autosave.state.value).toBe('clean')
    leave()
  })

  it('waits for another change after a refusal', async () => {
    const save = vi.fn(async () => {
      throw new ProblemError(problemOf(422, { code: 'invalid' }))
    })
    const { value, autosave, leave } = page(save)
    value.text = 'a'
    await vi.advanceTimersByTimeAsync(60_000)
    expect(autosave.state.value).toBe('refused')
    expect(save).toHaveBeenCalledOnce()
    value.text = 'b'
    await vi.advanceTimersByTimeAsync(1_000)
    expect(save).toHaveBeenCalledTimes(2)
    leave()
  })

  it('stops at a conflict until the person has chosen', async () => {
    let stale = true
    const save = vi.fn(async () => {
      if (stale) throw new ProblemError(problemOf(409, { code: 'stale' }))
    })
    const { value, autosave, leave } = page(save)
    value.text = 'a'
    await vi.advanceTimersByTimeAsync(1_000)
    expect(autosave.state.value).toBe('conflict')
    value.text = 'b'
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).toHaveBeenCalledOnce()
    stale = false
    autosave.resolve(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(save.mock.calls.at(-1)).toEqual([{ text: 'b' }])
    expect(autosave.state.value).toBe('clean')
    leave()
  })

  it('takes over what the server holds without sending it back', async () => {
    const save = vi.fn(async () => {})
    const { value, autosave, leave } = page(save)
    autosave.quietly(() => (value.text = 'theirs'))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(save).not.toHaveBeenCalled()
    leave()
  })
})
