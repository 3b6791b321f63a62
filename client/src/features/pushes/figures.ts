import { count } from '@/parts/format'
import type { FigureLine } from './calls'

// A figure's value as it is read: a count, a share of a whole, or an index between 0 and 1. The
// server gives the latter two in ten-thousandths.
export function amount(value: number, unit: FigureLine['unit']): string {
  if (unit === 'count') return count(value)
  return unit === 'share' ? `${(value / 100).toFixed(1)}%` : (value / 10_000).toFixed(2)
}
