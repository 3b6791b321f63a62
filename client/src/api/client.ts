import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from '@/generated/api'
import { offline, ProblemError, problemOf } from './problem'

let language = 'zh-CN'
let lost: () => void = () => {}
let due: () => void = () => {}

export const speak = (tag: string): void => void (language = tag)
export const spoken = (): string => language
// Called when the server no longer knows who we are, so that the person can sign in again.
export const onSessionLost = (handle: () => void): void => void (lost = handle)
// Called when a password was right and a second factor is still to be shown.
export const onSecondStepDue = (handle: () => void): void => void (due = handle)

const say_language: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language)
    return request
  },
}

export const api = createClient<paths>({
  baseUrl: `${globalThis.location?.origin ?? ''}`,
  credentials: 'same-origin',
  // Looked up at the moment of the call, so that a test can stand in for the network.
  fetch: (request) => globalThis.fetch(request),
})
api.use(say_language)

export interface Heard<T> {
  data?: T
  error?: unknown
  response: Response
}

// The body of the answer, or a ProblemError. Every call to the server goes through here.
export async function answer<T>(call: Promise<Heard<T>>): Promise<T> {
  let heard: Heard<T>
  try {
    heard = await call
  } catch (error) {
    if (error instanceof SyntaxError) throw new ProblemError(problemOf(502, null))
    throw new ProblemError(offline)
  }
  if (heard.response.ok) return heard.data as T
  if (heard.response.status === 401) lost()
  const { status, headers } = heard.response
  const problem = problemOf(status, heard.error, headers.get('retry-after'))
  if (problem.code === 'second_step_due') due()
  throw new ProblemError(problem)
}

// A JSON document outside of the described API, like a code table that never changes.
export async function document<T>(url: string): Promise<T> {
  const call = globalThis.fetch(url, { credentials: 'same-origin' }).then(async (response) => {
    const body: unknown = await response.json()
    return response.ok ? { data: body as T, response } : { error: body, response }
  })
  return answer<T>(call)
}

// What may name a person travels in headers, not in the address.
export const discreet = <Name extends string>(name: Name, words: string | undefined) =>
  (words ? { [`sx-${name}`]: encodeURIComponent(words) } : {}) as Partial<
    Record<`sx-${Name}`, string>
  >

// The header of a creating POST: the same key again gives the first answer instead of a second
// record.
export const keyed = (key: string) => ({ 'Idempotency-Key': key })
