import { describe, expect, it } from 'vitest'
import { cured, excerptOf, stretchOf } from './places'

const text = '要求：\n😀负责报表，限女性，会用表格\n双休'

describe('places in a text', () => {
  it('are code points, so that a picture counts once', () => {
    expect(stretchOf(text, { start: 10, end: 13 })).toBe('限女性')
    expect(cured(text, { start: 10, end: 14, text: '' })).toBe('要求：\n😀负责报表，会用表格\n双休')
    expect(cured('全日制本科', { start: 0, end: 5, text: '本科' })).toBe('本科')
  })

  it('are shown with what stands beside them on their line, and no more', () => {
    expect(excerptOf(text, { start: 10, end: 13 })).toEqual({
      before: '😀负责报表，',
      marked: '限女性',
      after: '，会用表格',
    })
    const long = `${'长'.repeat(30)}限女性${'短'.repeat(30)}`
    expect(excerptOf(long, { start: 30, end: 33 })).toEqual({
      before: `…${'长'.repeat(16)}`,
      marked: '限女性',
      after: `${'短'.repeat(16)}…`,
    })
  })
})
