import { answer, api } from '@/api/client'
import type { Answer } from '@/api/types'

export type Figures = Answer<'/api/v1/fairs/{fair_id}/figures', 'get'>

export const showFigures = (fair_id: string) =>
  answer(api.GET('/api/v1/fairs/{fair_id}/figures', { params: { path: { fair_id } } }))

export const figure_names = [
  'employers',
  'postings',
  'openings',
  'seekers',
  'applications',
  'interviews',
  'intents',
] as const satisfies readonly (keyof Figures)[]
