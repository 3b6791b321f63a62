import { answer, api, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type ReviewedSeries = Answer<'/api/v1/review/series/{series_id}', 'get'>
export type FairSeries = ReviewedSeries['series']
export type SeriesForm = Body<'/api/v1/series', 'post'>
export type EditionForm = Body<'/api/v1/series/{series_id}/editions', 'post'>
export type Season = EditionForm['season']

export const listSeries = (cursor?: string) =>
  answer(api.GET('/api/v1/series', { params: { query: { cursor } } }))

export const reviewSeries = (series_id: string) =>
  answer(api.GET('/api/v1/review/series/{series_id}', { params: { path: { series_id } } }))

export const showOutline = (fair_id: string) =>
  answer(api.GET('/api/v1/review/fairs/{fair_id}/outline', { params: { path: { fair_id } } }))

export const createSeries = (body: SeriesForm, key: string) =>
  answer(api.POST('/api/v1/series', { body, params: { header: keyed(key) } }))

export const saveSeries = (series: FairSeries, body: SeriesForm) =>
  answer(
    api.PUT('/api/v1/series/{series_id}', {
      body: { ...body, version: series.version },
      params: { path: { series_id: series.id } },
    }),
  )

export const draftEdition = (series_id: string, body: EditionForm, key: string) =>
  answer(
    api.POST('/api/v1/series/{series_id}/editions', {
      body,
      params: { path: { series_id }, header: keyed(key) },
    }),
  )

export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const satisfies readonly Season[]
