import type { Batch, BatchForm, Choice, Settings } from './calls'

// The form of a new batch as it is typed: years stand in it as text, a fair as '' for any.
export interface Draft {
  name: string
  audience: {
    regions: string[]
    education?: Choice['audience']['education']
    graduation_years: string[]
    quiet_days?: number | null
  }
  offer: { kinds: Choice['offer']['kinds']; fair_id: string; regions: string[] }
  wanted?: number | null
  factor?: number | null
}

export const usual_quiet_days = 7

export function draftWith(settings: Settings): Draft {
  return {
    name: '',
    audience: { regions: [], graduation_years: [], quiet_days: usual_quiet_days },
    offer: { kinds: [], fair_id: '', regions: [] },
    wanted: settings.wanted,
    factor: settings.factor,
  }
}

// The same once more: what the earlier batch has sent is not sent again.
export function draftLike({ name, audience, offer, wanted, factor }: Batch): Draft {
  return {
    name,
    audience: { ...audience, graduation_years: audience.graduation_years.map(String) },
    offer: { ...offer, fair_id: offer.fair_id ?? '' },
    wanted,
    factor,
  }
}

// Years as they are typed: figures alone, each once.
export function years(texts: readonly string[]): number[] {
  const figures = texts.map((text) => text.normalize('NFKC').replace(/\D/g, ''))
  return [...new Set(figures.filter(Boolean).map(Number))].sort((a, b) => a - b)
}

export function choiceOf({ audience, offer }: Draft): Choice {
  return {
    audience: {
      regions: audience.regions,
      education: audience.education ?? undefined,
      graduation_years: years(audience.graduation_years),
      quiet_days: audience.quiet_days ?? 0,
    },
    offer: {
      kinds: offer.kinds,
      fair_id: offer.fair_id || undefined,
      regions: offer.regions,
    },
  }
}

// What is not filled in is left out; the server says that it is missing.
export function formOf(draft: Draft): BatchForm {
  return {
    ...choiceOf(draft),
    name: draft.name.trim(),
    wanted: draft.wanted ?? undefined,
    factor: draft.factor ?? undefined,
  } as BatchForm
}
