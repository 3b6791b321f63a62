import { answer, api, keyed } from '@/api/client'
import type { Answer, Body, Query } from '@/api/types'

export type SavedSearch = Answer<'/api/v1/my/searches', 'get'>['items'][number]
export type NewSearch = Body<'/api/v1/my/searches', 'post'>
export type SearchQuery = NewSearch['query']
export type Alert = SavedSearch['alert']

export type PeopleFilter = Omit<Query<'/api/v1/people'>, 'facets' | 'cursor' | 'limit'>
export type FoundPeople = Answer<'/api/v1/people', 'get'>
export type CountedFacet = FoundPeople['facets'][number]
export type PeopleFacet = CountedFacet['facet']

export const alerts = ['daily', 'weekly', 'never'] as const satisfies readonly Alert[]

const one = (search_id: string) => ({ params: { path: { search_id } } })
export const mySearches = () => answer(api.GET('/api/v1/my/searches'))
export const keepSearch = (body: NewSearch, key: string) =>
  answer(api.POST('/api/v1/my/searches', { params: { header: keyed(key) }, body }))
export const changeSearch = (search_id: string, name: string, alert: Alert) =>
  answer(api.PUT('/api/v1/my/searches/{search_id}', { ...one(search_id), body: { name, alert } }))
export const dropSearch = (search_id: string) =>
  answer(api.DELETE('/api/v1/my/searches/{search_id}', one(search_id)))

export const people_facets = [
  'region',
  'major',
  'education',
  'graduation',
  'experience',
  'kind',
] as const satisfies readonly PeopleFacet[]

// Several values of a parameter stand with commas between.
export const findPeople = (filter: PeopleFilter, cursor?: string) =>
  answer(
    api.GET('/api/v1/people', {
      params: { query: { ...filter, facets: [...people_facets], cursor } },
      querySerializer: { array: { style: 'form', explode: false } },
    }),
  )
