import { expect, test } from 'vitest'
import { ceilingOf, changeOf, waitOf } from './figures'

const figure = (today: number, yesterday_by_now: number) => ({
  figure: 'applications' as const,
  today,
  yesterday_by_now,
  yesterday: 0,
})

test('a change is told against the same time of the day before', () => {
  expect(changeOf(figure(3218, 2863))).toEqual({ way: 'up', percent: 12.4 })
  expect(changeOf(figure(47, 55))).toEqual({ way: 'down', percent: 14.5 })
  expect(changeOf(figure(118, 118))).toEqual({ way: 'same', percent: 0 })
  expect(changeOf(figure(5, 0))).toEqual({ way: 'none', percent: 0 })
  expect(changeOf(figure(0, 0))).toEqual({ way: 'same', percent: 0 })
})

test('a wait is told in days, hours and minutes, never less than nothing', () => {
  const since = '2027-03-18T02:00:00Z'
  const at = (minutes: number) => Date.parse(since) + minutes * 60_000
  expect(waitOf(since, at(3 * 1440 + 65))).toEqual({ days: 3, hours: 1, minutes: 5 })
  expect(waitOf(since, at(-5))).toEqual({ days: 0, hours: 0, minutes: 0 })
})

test('a chart ends at a round number that four lines divide', () => {
  for (const [highest, ceiling] of [
    [0, 4],
    [3, 4],
    [5, 8],
    [9, 12],
    [97, 100],
    [1215, 2000],
    [12_000, 20_000],
  ] as const) {
    expect(ceilingOf(highest)).toBeGreaterThanOrEqual(highest)
    expect(ceilingOf(highest) % 4).toBe(0)
    expect(ceilingOf(highest)).toBe(ceiling)
  }
})
