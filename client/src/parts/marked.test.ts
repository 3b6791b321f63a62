import { expect, test } from 'vitest'
import { runsOf } from './marked'

test('a text is cut where it holds what was found, the longest first', () => {
  expect(runsOf('Java 开发、JavaScript', ['Java', 'JavaScript'])).toEqual([
    { text: 'Java', found: true },
    { text: ' 开发、', found: false },
    { text: 'JavaScript', found: true },
  ])
  expect(runsOf('C++ (2 年)', ['+', '('])).toEqual([
    { text: 'C', found: false },
    { text: '+', found: true },
    { text: '+', found: true },
    { text: ' ', found: false },
    { text: '(', found: true },
    { text: '2 年)', found: false },
  ])
  expect(runsOf('会计', [])).toEqual([{ text: '会计', found: false }])
  expect(runsOf('', ['会计', ''])).toEqual([])
})
