import { afterEach, describe, expect, it, vi } from 'vitest'
import { answer, api, document, onSessionLost, speak } from './client'
import { ProblemError } from './problem'

const reply = (status: number, body: unknown, type = 'application/json') =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': type },
  })
const heard = vi.fn<(request: Request) => Promise<Response>>()
const network = (make: () => Response | Error) => {
  heard.mockReset()
  vi.stubGlobal('fetch', (request: Request) => {
    void heard(request)
    const made = make()
    return made instanceof Error ? Promise.reject(made) : Promise.resolve(made)
  })
}
const refusal = async (call: Promise<unknown>) => {
  const error = await call.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ProblemError)
  return (error as ProblemError).problem
}
afterEach(() => vi.unstubAllGlobals())

describe('a call to the server', () => {
  it('gives the body of a good answer and says the language', async () => {
    network(() => reply(200, { items: [] }))
    speak('en')
    expect(await answer(api.GET('/api/v1/codes'))).toEqual({ items: [] })
    expect(heard.mock.calls[0]![0].headers.get('accept-language')).toBe('en')
    speak('zh-CN')
  })

  it('is offline when nothing was heard', async () => {
    network(() => new TypeError('Failed to fetch'))
    expect((await refusal(answer(api.GET('/api/v1/codes')))).kind).toBe('offline')
  })

  it('is broken when a proxy answers with a page', async () => {
    network(() => reply(502, '<h1>Bad gateway</h1>', 'text/html'))
    const problem = await refusal(answer(api.GET('/api/v1/codes')))
    expect([problem.kind, problem.status]).toEqual(['broken', 502])
  })

  it('tells when the session is lost', async () => {
    network(() =>
      reply(401, { code: 'sign_in_first', title: '请先登录' }, 'application/problem+json'),
    )
    const lost = vi.fn()
    onSessionLost(lost)
    expect((await refusal(answer(api.GET('/api/v1/codes')))).code).toBe('sign_in_first')
    expect(lost).toHaveBeenCalledOnce()
    onSessionLost(() => {})
  })

  it('reads documents outside of the described API the same way', async () => {
    network(() => reply(200, { rows: [] }))
    expect(await document('/api/v1/codes/regions/1')).toEqual({ rows: [] })
    network(() => reply(404, { code: 'no_such_code_table' }, 'application/problem+json'))
    expect((await refusal(document('/api/v1/codes/x/1'))).code).toBe('no_such_code_table')
  })
})
