import { describe, expect, it } from 'vitest'
import { asProblem, offline, ProblemError, problemOf } from './problem'

describe('a problem', () => {
  it('keeps the words and the fields of the server', () => {
    const problem = problemOf(422, {
      type: 'about:blank',
      title: '有两处要改',
      detail: '改好再提交。',
      code: 'invalid',
      fields: [{ pointer: '/title', code: 'too_long', message: '最多 80 个字。' }],
      request_id: 'r-1',
    })
    expect(problem.kind).toBe('refused')
    expect(problem.title).toBe('有两处要改')
    expect(problem.fields).toEqual([
      { pointer: '/title', code: 'too_long', message: '最多 80 个字。' },
    ])
  })

  it('is breakage, not a refusal, when the server failed or spoke in an unknown form', () => {
    expect(problemOf(500, { code: 'internal', title: 'x' }).kind).toBe('broken')
    expect(problemOf(404, '<html>').kind).toBe('broken')
    expect(problemOf(404, null).code).toBe('status_404')
  })

  it('says how long to wait, where the server does', () => {
    expect(problemOf(429, { code: 'too_many_tries' }, '30').wait_s).toBe(30)
    for (const unsaid of [null, undefined, '', 'Sun, 01 Mar 2026 01:00:00 GMT'])
      expect(problemOf(429, { code: 'too_many_tries' }, unsaid).wait_s).toBeUndefined()
  })

  it('survives fields of a wrong shape', () => {
    expect(problemOf(400, { code: 'invalid', fields: 'none' }).fields).toEqual([])
    expect(problemOf(400, { code: 'invalid', fields: [null, { pointer: 3 }] }).fields).toEqual([
      { pointer: '', code: '', message: '' },
    ])
  })

  it('lets our own defects through', () => {
    expect(asProblem(new ProblemError(offline))).toBe(offline)
    expect(() => asProblem(new TypeError('x is undefined'))).toThrow(TypeError)
  })
})
