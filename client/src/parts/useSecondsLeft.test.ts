import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useSecondsLeft } from './useSecondsLeft'

describe('a countdown', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('counts to zero by the clock, and begins anew when told', () => {
    const { left, start } = effectScope().run(useSecondsLeft)!
    expect(left.value).toBe(0)
    start(3)
    expect(left.value).toBe(3)
    vi.advanceTimersByTime(2_000)
    expect(left.value).toBe(1)
    start(60)
    expect(left.value).toBe(60)
    // A tab that slept finds the time gone.
    vi.setSystemTime(Date.now() + 3_600_000)
    vi.advanceTimersByTime(1_000)
    expect(left.value).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends with the screen that shows it', () => {
    const scope = effectScope()
    scope.run(useSecondsLeft)!.start(60)
    expect(vi.getTimerCount()).toBe(1)
    scope.stop()
    expect(vi.getTimerCount()).toBe(0)
  })
})
