import type { SearchQuery } from './calls'

const texts = ['q', 'education', 'fair_id', 'organisation_id', 'sort'] as const
const lists = ['region', 'industry', 'major', 'kind', 'mark'] as const
const numbers = ['salary_at_least', 'experience_at_most', 'listed_within'] as const

// What the address of the public page asks for ("q=会计&region=420000,310000"), as the server keeps
// it; which values are right is for the server to say.
export function queryOf(parameters: string): SearchQuery {
  const asked = new URLSearchParams(parameters)
  const query: Record<string, string | string[] | number> = {}
  for (const name of texts) if (asked.get(name)) query[name] = asked.get(name) ?? ''
  for (const name of lists) if (asked.get(name)) query[name] = asked.get(name)?.split(',') ?? []
  for (const name of numbers) if (asked.get(name)) query[name] = Number(asked.get(name))
  return query as SearchQuery
}

// Whether two addresses ask for the same, in whatever order.
export function asksTheSame(link: string, parameters: string): boolean {
  const sorted = (text: string) => {
    const asked = new URLSearchParams(text)
    asked.sort()
    return asked.toString()
  }
  return sorted(link.slice(link.indexOf('?') + 1)) === sorted(parameters)
}
