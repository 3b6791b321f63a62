import { nextTick, ref } from 'vue'
import { expect, it, vi } from 'vitest'
import { useSeen } from './useSeen'

const item = (id: string, seen_at?: string) => ({ id, seen_at })

it('tells what is new, each once', async () => {
  const items = ref<ReturnType<typeof item>[]>()
  const see = vi.fn(() => Promise.resolve())
  useSeen(items, see)
  items.value = [item('a'), item('b', '2027-01-01T00:00:00Z')]
  await nextTick()
  items.value = [item('a'), item('c')]
  await nextTick()
  expect(see.mock.calls).toEqual([[['a']], [['c']]])
})

it('tells again what did not arrive', async () => {
  const items = ref([item('a')])
  const see = vi.fn(() => Promise.resolve())
  see.mockRejectedValueOnce(new Error('offline'))
  useSeen(items, see)
  await vi.waitFor(() => expect(see).toHaveBeenCalledTimes(1))
  await nextTick()
  items.value = [item('a')]
  await vi.waitFor(() => expect(see).toHaveBeenCalledTimes(2))
})
