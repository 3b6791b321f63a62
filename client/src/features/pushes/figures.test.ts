import { describe, expect, it } from 'vitest'
import { amount } from './figures'

describe('a figure', () => {
  it('is read as a count, a share or an index', () => {
    expect(amount(12_345, 'count')).toBe('12,345')
    expect(amount(9_984, 'share')).toBe('99.8%')
    expect(amount(712, 'index')).toBe('0.07')
  })
})
