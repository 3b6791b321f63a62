import { describe, expect, it } from 'vitest'
import { offline, ProblemError, problemOf } from './problem'
import { Attempt, useSubmit } from './submit'

describe('an attempt', () => {
  it('keeps its key while the content stays the same', () => {
    const attempt = new Attempt()
    const key = attempt.keyFor({ title: 'a' })
    expect(attempt.keyFor({ title: 'a' })).toBe(key)
    expect(attempt.keyFor({ title: 'b' })).not.toBe(key)
  })
})

describe('submitting', () => {
  it('repeats a lost request under its key, and the next intention under another', async () => {
    const keys: string[] = []
    let up = false
    const { submit, problem } = useSubmit(async (_: { n: number }, key: string) => {
      keys.push(key)
      if (!up) throw new ProblemError(offline)
      return 'done'
    })
    expect(await submit({ n: 1 })).toBeUndefined()
    expect(problem.value?.kind).toBe('offline')
    up = true
    expect(await submit({ n: 1 })).toBe('done')
    expect(problem.value).toBeNull()
    expect(await submit({ n: 1 })).toBe('done')
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('takes a fresh key after a refusal: the server keeps refusals under the old one', async () => {
    const keys: string[] = []
    const { submit } = useSubmit(async (_: string, key: string) => {
      keys.push(key)
      throw new ProblemError(problemOf(409, { code: 'posting_closed' }))
    })
    await submit('x')
    await submit('x')
    expect(keys[1]).not.toBe(keys[0])
  })

  it('sends once however often the button is pressed', async () => {
    let calls = 0
    const { submit } = useSubmit(async () => {
      calls += 1
      await Promise.resolve()
      return calls
    })
    const [first, second] = await Promise.all([submit(undefined), submit(undefined)])
    expect([first, second, calls]).toEqual([1, undefined, 1])
  })
})
