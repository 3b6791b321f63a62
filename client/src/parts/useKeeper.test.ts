import { createApp, defineComponent, h } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { enter, loseSession } from '@/app/session'
import { forgetDrafts, readDraft } from './drafts'
import { useKeeper } from './useKeeper'

interface Form {
  title: string
  tags: string[]
}
const blank = (): Form => ({ title: '', tags: [] })

// What a page does: uses the keeper while it is mounted.
function page(key = 'posting.new') {
  let keeper!: ReturnType<typeof useKeeper<Form>>
  const app = createApp(
    defineComponent(() => {
      keeper = useKeeper(key, blank)
      return () => h('i')
    }),
  )
  app.mount(document.createElement('div'))
  return { keeper, leave: () => app.unmount() }
}
const someone = (account_id: string) =>
  enter({ account_id, display_name: '林示例', role: 'employer' } as Parameters<typeof enter>[0])

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers()
  someone('a')
})
afterEach(() => {
  vi.useRealTimers()
  loseSession()
})

describe('a form keeper', () => {
  it('brings back what was typed before the page was left', () => {
    const first = page()
    first.keeper.value.title = '测试工程师'
    first.keeper.value.tags.push('双休')
    first.leave()
    const second = page()
    expect(second.keeper.restored.value).toBe(true)
    expect(second.keeper.value).toEqual({ title: '测试工程师', tags: ['双休'] })
    second.leave()
  })

  it('keeps shortly after typing, without waiting for the end', () => {
    const { keeper, leave } = page()
    keeper.value.title = '半'
    expect(readDraft('a', 'posting.new')).toBeNull()
    vi.advanceTimersByTime(300)
    expect(readDraft<Form>('a', 'posting.new')?.value.title).toBe('半')
    expect(keeper.kept_at.value).not.toBeNull()
    leave()
  })

  it('forgets what has been saved, and taking over a saved form is not typing', () => {
    const { keeper, leave } = page()
    keeper.value.title = 'x'
    vi.advanceTimersByTime(300)
    keeper.settle()
    expect(readDraft('a', 'posting.new')).toBeNull()
    keeper.take({ title: 'y', tags: [] })
    vi.advanceTimersByTime(1_000)
    leave()
    expect(readDraft('a', 'posting.new')).toBeNull()
  })

  it('never shows one account what another typed', () => {
    const first = page()
    first.keeper.value.title = '只给甲看'
    first.leave()
    someone('b')
    const second = page()
    expect(second.keeper.value.title).toBe('')
    second.leave()
  })

  it('loses the drafts of the account that signs out, and only those', () => {
    const mine = page()
    mine.keeper.value.title = '甲'
    mine.leave()
    someone('b')
    const theirs = page()
    theirs.keeper.value.title = '乙'
    theirs.leave()
    forgetDrafts('a')
    expect(readDraft('a', 'posting.new')).toBeNull()
    expect(readDraft<Form>('b', 'posting.new')?.value.title).toBe('乙')
  })

  it('gives a field that is new since the draft its blank value', () => {
    localStorage.setItem('sx.draft.a.posting.new', '{"value":{"title":"旧"},"kept_at":1}')
    const { keeper, leave } = page()
    expect(keeper.value).toEqual({ title: '旧', tags: [] })
    leave()
  })

  it('does not fail where storage is full', () => {
    const setItem = (): never => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    vi.stubGlobal('localStorage', { getItem: () => null, removeItem: () => {}, setItem })
    const { keeper, leave } = page()
    keeper.value.title = 'x'
    vi.advanceTimersByTime(300)
    expect(keeper.value.title).toBe('x')
    expect(keeper.kept_at.value).toBeNull()
    leave()
    vi.unstubAllGlobals()
  })
})
