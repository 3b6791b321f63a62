import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { offline, ProblemError } from '@/api/problem'
import * as calls from './calls'
import { useWording } from './useWording'

const item = (start: number, end: number) =>
  ({ pointer: '/title', rule: 'gender', severity: 'block', start, end }) as calls.WordingFinding
const answer = (...items: calls.WordingFinding[]) => ({ edition: '1', items })
const check = vi.spyOn(calls, 'checkWording')
const wait = async (ms: number) => {
  await nextTick()
  await vi.advanceTimersByTimeAsync(ms)
}
vi.mock('vue', async (load) => ({
  ...(await load<typeof import('vue')>()),
  onBeforeUnmount: () => undefined,
}))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  check.mockReset()
  vi.useRealTimers()
})

function start(text: string) {
  const title = ref(text)
  const wording = effectScope().run(() =>
    useWording(
      () => [{ pointer: '/title', text: title.value }],
      () => true,
    ),
  )!
  return { title, wording }
}

describe('wording while one types', () => {
  it('is asked about once, after a pause', async () => {
    check.mockResolvedValue(answer(item(0, 2)))
    const { title, wording } = start('女')
    await wait(300)
    title.value = '女文员'
    await wait(600)
    expect(check).not.toHaveBeenCalled()
    await wait(200)
    expect(check).toHaveBeenCalledExactlyOnceWith([{ pointer: '/title', text: '女文员' }])
    expect(wording.value.map((one) => [one.text, one.current])).toEqual([['女文员', true]])
    title.value = '女文员们'
    expect(wording.value.map((one) => one.current)).toEqual([false])
    title.value = ''
    expect(wording.value).toEqual([])
  })

  it('takes no answer about older words', async () => {
    let tell: (one: calls.Wording) => void = () => undefined
    check.mockReturnValueOnce(new Promise((resolve) => (tell = resolve)))
    check.mockResolvedValueOnce(answer())
    const { title, wording } = start('女文员')
    await wait(700)
    title.value = '文员'
    await wait(0)
    tell(answer(item(0, 3)))
    await wait(0)
    expect(wording.value).toEqual([])
    await wait(700)
    expect(check).toHaveBeenCalledTimes(2)
    expect(wording.value).toEqual([])
  })

  it('asks again by itself when no answer came', async () => {
    check.mockRejectedValueOnce(new ProblemError(offline))
    check.mockResolvedValueOnce(answer(item(0, 3)))
    const { wording } = start('女文员')
    await wait(700)
    expect(wording.value).toEqual([])
    await wait(4000)
    expect(wording.value).toHaveLength(1)
  })
})
