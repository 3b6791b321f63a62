import type { WordingFinding } from './calls'

// Places in a text as the server counts them: in code points, not in JavaScript's units.
type Stretch = { readonly start: number; readonly end: number }

export const stretchOf = (text: string, { start, end }: Stretch): string =>
  Array.from(text).slice(start, end).join('')

// The text with a finding's plain better wording in it.
export function cured(text: string, cure: NonNullable<WordingFinding['cure']>): string {
  const points = Array.from(text)
  return [...points.slice(0, cure.start), cure.text, ...points.slice(cure.end)].join('')
}

const beside = 16 // code points that are shown before and after

export interface Excerpt {
  before: string
  marked: string
  after: string
}

// The marked words with what stands beside them on their line.
export function excerptOf(text: string, { start, end }: Stretch): Excerpt {
  const points = Array.from(text)
  const before = points.slice(0, start).join('').split('\n').pop() ?? ''
  const after = points.slice(end).join('').split('\n')[0] ?? ''
  const ahead = Array.from(before)
  const behind = Array.from(after)
  return {
    before: (ahead.length > beside ? '…' : '') + ahead.slice(-beside).join(''),
    marked: points.slice(start, end).join(''),
    after: behind.slice(0, beside).join('') + (behind.length > beside ? '…' : ''),
  }
}
