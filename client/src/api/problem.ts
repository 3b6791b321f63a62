// What went wrong, in the words the server chose (RFC 9457), or in ours where no answer came.

export interface FieldProblem {
  pointer: string // JSON pointer into the body that was sent, "/experiences/0/title"
  code: string
  message: string
}

// offline: nothing was heard, so the request may or may not have arrived; repeat it with the same
// key. broken: the server failed or answered in a form we do not know; repeating may help.
// refused: the server understood and said no; only another request can succeed.
export type ProblemKind = 'offline' | 'broken' | 'refused'

export interface Problem {
  kind: ProblemKind
  status: number // 0 when nothing was heard
  code: string // stable, for decisions in code; never shown
  title: string // empty for offline and for answers that are no problem document
  detail: string
  fields: FieldProblem[]
  request_id: string
  wait_s?: number // how long to wait before trying again, where the server says so
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}`)
    this.name = 'ProblemError'
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function fieldsOf(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return []
  return value
    .filter(
      (field): field is Record<string, unknown> => typeof field === 'object' && field !== null,
    )
    .map((field) => ({
      pointer: text(field.pointer),
      code: text(field.code),
      message: text(field.message),
    }))
}

export function problemOf(status: number, body: unknown, retry_after?: string | null): Problem {
  const document = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >
  return {
    kind: status >= 500 || !text(document.code) ? 'broken' : 'refused',
    status,
    code: text(document.code) || `status_${status}`,
    title: text(document.title),
    detail: text(document.detail),
    fields: fieldsOf(document.fields),
    request_id: text(document.request_id),
    ...(Number(retry_after) > 0 && { wait_s: Number(retry_after) }),
  }
}

export const offline: Problem = {
  kind: 'offline',
  status: 0,
  code: 'offline',
  title: '',
  detail: '',
  fields: [],
  request_id: '',
}

// Somebody else saved a newer version of the same thing.
export const isConflict = (problem: Problem | null): boolean =>
  problem?.code === 'changed_meanwhile'

export function asProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  throw error // a defect of ours: let it be seen
}
