import { describe, expect, it } from 'vitest'
import * as format from './format'
import { fenOf } from './yuan'

const now = Date.parse('2026-03-18T02:42:00Z') // 10:42 in Shanghai

describe('money', () => {
  it('is whole yuan where it can be', () => {
    expect(format.yuan(750_000)).toBe('7,500')
    expect(format.yuan(2_050)).toBe('20.50')
  })
  it('becomes a salary with its unit', () => {
    const month = { salary_unit: 'month' as const }
    const from = { ...month, salary_min: 750_000 }
    expect(format.salary({ ...from, salary_max: 1_000_000 }, 'zh-CN')).toBe('7,500–10,000 元/月')
    expect(format.salary({ ...from, salary_max: 750_000 }, 'zh-CN')).toBe('7,500 元/月')
    expect(format.salary(from, 'zh-CN')).toBe('7,500 元/月起')
    expect(format.salary({ ...month, salary_max: 900_000 }, 'zh-CN')).toBe('9,000 元/月以内')
    expect(format.salary(month, 'zh-CN')).toBe('面议')
    expect(format.salary({ ...from, salary_unit: 'negotiable' }, 'zh-CN')).toBe('面议')
    expect(format.salary({ salary_unit: 'day', salary_min: 20_000 }, 'en')).toBe(
      'from 200 yuan a day',
    )
  })
  it('is read the way people type it', () => {
    expect(fenOf('7500')).toBe(750_000)
    expect(fenOf(' 7,500 元')).toBe(750_000)
    expect(fenOf('１２００')).toBe(120_000)
    expect(fenOf('20.5')).toBe(2_050)
    expect(fenOf('七千')).toBeUndefined()
    expect(fenOf('-5')).toBeUndefined()
    expect(fenOf('1.234')).toBeUndefined()
    expect(fenOf('')).toBeUndefined()
  })
})

describe('a line of facts', () => {
  it('leaves out what is absent and holds each Chinese fact together', () => {
    const facts = ['招 8 人', null, '', false, '12 月 5 日截止'] as const
    expect(format.line(facts, 'zh-CN')).toBe('招\u00a08\u00a0人，12\u00a0月\u00a05\u00a0日截止')
    expect(format.line(['8 wanted', undefined, 'until 5 Dec'], 'en')).toBe('8 wanted, until 5 Dec')
  })
})

describe('time', () => {
  it('is said by the day in Shanghai', () => {
    expect(format.moment('2026-03-18T01:31:00Z', 'zh-CN', now)).toBe('今天 09:31')
    expect(format.moment('2026-03-17T15:59:00Z', 'zh-CN', now)).toBe('昨天 23:59')
    expect(format.moment('2026-03-17T16:00:00Z', 'zh-CN', now)).toBe('今天 00:00')
    expect(format.moment('2026-03-19T06:30:00Z', 'zh-CN', now)).toBe('明天 14:30')
    expect(format.moment('2026-03-12T06:30:00Z', 'zh-CN', now)).toBe('3 月 12 日 14:30')
    expect(format.moment('2025-12-31T06:30:00Z', 'zh-CN', now)).toBe('2025 年 12 月 31 日 14:30')
    expect(format.moment('2026-03-12T06:30:00Z', 'en', now)).toBe('12 Mar 14:30')
  })
  it('spans two ends, with a space beside figures only', () => {
    expect(format.span('今天 10:41', '明天 10:41', 'zh-CN')).toBe('今天 10:41 至明天 10:41')
    expect(format.span('9 月 4 日', '10 月 6 日', 'zh-CN')).toBe('9 月 4 日至 10 月 6 日')
    expect(format.span('9 月 4 日', '现在', 'zh-CN')).toBe('9 月 4 日至现在')
    expect(format.span('4 Sep', 'now', 'en')).toBe('4 Sep to now')
  })
  it('has shorter forms', () => {
    expect(format.momentShort('2026-03-18T01:31:00Z', 'zh-CN', now)).toBe('今天 09:31')
    expect(format.momentShort('2026-03-17T01:31:00Z', 'zh-CN', now)).toBe('昨天')
    expect(format.momentShort('2026-03-10T01:31:00Z', 'zh-CN', now)).toBe('3 月 10 日')
    expect(format.dayTiny('2026-03-17T16:00:00Z')).toBe('3-18')
    expect(format.day('2027-06-30', 'zh-CN', now)).toBe('2027 年 6 月 30 日')
  })
  it('counts days of waiting by the calendar, never below zero', () => {
    expect(format.daysSince('2026-03-17T15:59:00Z', now)).toBe(1)
    expect(format.daysSince('2026-03-17T16:01:00Z', now)).toBe(0)
    expect(format.daysSince('2026-03-20T00:00:00Z', now)).toBe(0)
  })
  it('goes through the fields of a form unchanged', () => {
    expect(format.toLocalField('2026-03-18T01:31:00Z')).toBe('2026-03-18T09:31')
    expect(format.fromLocalField('2026-03-18T09:31')).toBe('2026-03-18T01:31:00.000Z')
    expect(format.endOfDay('2026-04-10')).toBe('2026-04-10T15:59:59.000Z')
    expect(format.dayField(format.endOfDay('2026-04-10'))).toBe('2026-04-10')
  })
})
