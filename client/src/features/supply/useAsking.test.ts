import { beforeEach, expect, it, vi } from 'vitest'
import { ProblemError, problemOf } from '@/api/problem'
import { approach } from './calls'
import { useAsking } from './useAsking'

vi.mock('./calls', () => ({ approach: vi.fn() }))
vi.mock('@tanstack/vue-query', () => ({ useQueryClient: () => ({ invalidateQueries: vi.fn() }) }))
vi.mock('vue-i18n', () => ({ useI18n: () => ({ t: (key: string) => key }) }))

const sent = vi.mocked(approach)
const refuse = (status: number, code: string) =>
  sent.mockRejectedValueOnce(new ProblemError(problemOf(status, { code })))
beforeEach(() => sent.mockReset().mockResolvedValue({} as never))

it('asks several after each other, each once', async () => {
  const asking = useAsking(() => 'posting')
  await asking.ask(['a', 'b'])
  await asking.ask(['a'])
  expect(sent.mock.calls.map(([posting, seeker]) => [posting, seeker])).toEqual([
    ['posting', 'a'],
    ['posting', 'b'],
  ])
  expect([...asking.done]).toEqual(['a', 'b'])
})

it('goes on behind one who cannot be asked, and says why', async () => {
  refuse(409, 'seeker_not_available')
  const asking = useAsking(() => 'posting')
  await asking.ask(['a', 'b'])
  expect(asking.problems.get('a')?.code).toBe('seeker_not_available')
  expect([...asking.done]).toEqual(['b'])
})

it('stops where the day has nothing left, or nobody answers', async () => {
  refuse(429, 'approaches_used_up')
  const asking = useAsking(() => 'posting')
  await asking.ask(['a', 'b'])
  expect(sent).toHaveBeenCalledTimes(1)
  refuse(500, '')
  await asking.ask(['b', 'a'])
  expect(sent).toHaveBeenCalledTimes(2)
})

it('repeats with the same key what may have arrived, with another what was refused', async () => {
  refuse(500, '')
  refuse(409, 'approached_lately')
  const asking = useAsking(() => 'posting')
  for (let times = 0; times < 3; ++times) await asking.ask(['a'])
  const keys = sent.mock.calls.map(([, , key]) => key)
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
})
