import { absent } from '@/api/absent'
import { blankTexts, contactsOf, textsOf } from './fairForm'
import { seasons, type FairSeries, type SeriesForm } from './seriesCalls'

export type Outline = SeriesForm['outline']

export const blankOutline = (): Outline => ({
  ...blankTexts(),
  stages: [{ name: '', mode: 'online_concentrated', from_day: 0, days: 7 }],
})

export const outlineFields = (outline: Outline): Outline => ({
  ...textsOf(outline),
  stages: outline.stages.map((stage) => ({ ...stage })),
})

export function blankSeries(): SeriesForm {
  return { name: '', about: '', seasons: [], outline: blankOutline() }
}

export function fieldsOf(series: FairSeries): SeriesForm {
  const { name, about } = series
  return {
    name,
    about,
    seasons: series.seasons.map((season) => ({ ...season })),
    outline: outlineFields(series.outline),
  }
}

export function bodyOf(form: SeriesForm): SeriesForm {
  const { about, outline } = form // about may be empty
  const contacts = contactsOf(outline)
  const stages = outline.stages.map(absent)
  return { ...absent(form), about, outline: absent({ ...outline, contacts, stages }) }
}

// The season that a series lacks, or nothing once it has all four.
export const nextSeason = (form: SeriesForm) =>
  seasons.find((season) => !form.seasons.some((one) => one.season === season))
