import { describe, expect, it } from 'vitest'
import { moved } from './pictureOrder'

describe('the order of pictures', () => {
  it('changes by one place, and not beyond the edges', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a'], 'unknown', 1)).toEqual(['a'])
  })
})
