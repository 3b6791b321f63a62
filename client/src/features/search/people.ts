import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { PeopleFilter } from './calls'

// What the page of people asks for. It lives in the address, so that it survives going back.
export interface AskedPeople {
  q?: string
  region?: string
  major?: string
  education?: string
  graduation?: string
  kind?: string
  experience?: string // years, at least
  sort?: string
}

const shapes: Record<keyof AskedPeople, RegExp> = {
  q: /^.{1,80}$/u,
  region: /^\d{6}$/,
  major: /^\d{2,6}[A-Z]{0,3}$/,
  education: /^[a-z_]+$/,
  graduation: /^\d{4}$/,
  kind: /^[a-z_]+$/,
  experience: /^\d{1,2}$/,
  sort: /^newest$/,
}
const names = Object.keys(shapes) as (keyof AskedPeople)[]

export function askedIn(query: LocationQuery): AskedPeople {
  const asked: AskedPeople = {}
  for (const name of names) {
    const value = query[name]
    if (typeof value === 'string' && shapes[name].test(value)) asked[name] = value
  }
  return asked
}

export function queryOf(asked: AskedPeople): LocationQueryRaw {
  const pairs = names.map((name) => [name, asked[name]?.trim()] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value))
}

// How many choices narrow the list, words apart.
export const narrowed = (asked: AskedPeople): number =>
  Object.keys(queryOf({ ...asked, q: undefined, sort: undefined })).length

const one = (value: string | undefined) => (value ? [value] : undefined)
export function filterOf(asked: AskedPeople): PeopleFilter {
  return {
    q: asked.q,
    region: one(asked.region),
    major: one(asked.major),
    education: asked.education as PeopleFilter['education'],
    graduation: asked.graduation ? [Number(asked.graduation)] : undefined,
    kind: one(asked.kind) as PeopleFilter['kind'],
    experience_at_least: asked.experience ? Number(asked.experience) : undefined,
    sort: asked.sort as PeopleFilter['sort'],
  }
}
