import type { LocationQuery } from 'vue-router'
import type { Body } from '@/api/types'

export type Arrival = Body<'/api/v1/sessions/identity', 'post'>

const place = 'sx.identity.next'

// Where somebody wants to go once the provider has sent them back: it stays on this tab, so that
// nobody on the way can say otherwise.
export function keepNext(next: unknown): void {
  if (typeof next === 'string') sessionStorage.setItem(place, next)
  else sessionStorage.removeItem(place)
}
export function takeNext(): string | null {
  const next = sessionStorage.getItem(place)
  sessionStorage.removeItem(place)
  return next
}

// What the provider sent the browser back with; nothing when the page was opened otherwise.
export function arrivalIn(query: LocationQuery): Arrival | null {
  const one = (name: string) => {
    const value = query[name]
    return typeof value === 'string' && value ? value : undefined
  }
  const state = one('state')
  if (!state) return null
  return { state, code: one('code'), error: one('error'), iss: one('iss') }
}
