import type { LocationQuery } from 'vue-router'
import type { Need } from './calls'

// Which postings are planned together: those that the address names, or the first few.
export const most_planned = 20
const planned_at_first = 6

export function chosenIn(query: LocationQuery, needs: readonly Need[]): string[] {
  const named = typeof query.postings === 'string' ? query.postings.split(',') : undefined
  const open = needs.map((one) => one.posting_id)
  if (!named) return open.slice(0, planned_at_first)
  return open.filter((id) => named.includes(id)).slice(0, most_planned)
}

export const queryOf = (ids: readonly string[]) => ({ postings: ids.join(',') })
