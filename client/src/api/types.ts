import type { paths } from '@/generated/api'

// Types by address instead of by name, so that a renamed record on the server shows up where it
// is used.
type Operation<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method]
type Json<Content> = Content extends { content: { 'application/json': infer Body } } ? Body : never

// The body of a successful answer.
export type Answer<Path extends keyof paths, Method extends keyof paths[Path]> =
  Operation<Path, Method> extends { responses: infer Responses }
    ? Json<Responses[Extract<keyof Responses, 200 | 201>]>
    : never

// The body to send.
export type Body<Path extends keyof paths, Method extends keyof paths[Path]> =
  Operation<Path, Method> extends { requestBody?: infer Request }
    ? Json<NonNullable<Request>>
    : never

// The query parameters of a GET.
export type Query<Path extends keyof paths> = paths[Path] extends {
  get: { parameters: { query?: infer Parameters } }
}
  ? NonNullable<Parameters>
  : never
