// Numbers, money and time as people here read them. Times are shown in Shanghai time whatever the
// device says.
import type { LanguageTag } from '@/app/preferences'

const zone = 'Asia/Shanghai'
const hour_ms = 3_600_000
const day_ms = 24 * hour_ms
const shanghai_offset_ms = 8 * hour_ms // no summer time since 1991

export type SalaryUnit = 'month' | 'day' | 'hour' | 'year' | 'negotiable'

export function count(value: number): string {
  return value.toLocaleString('en-US')
}

// Whole yuan without decimals, otherwise two.
export function yuan(fen: number): string {
  const digits = fen % 100 === 0 ? 0 : 2
  return (fen / 100).toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

// "640 KB", "2.4 MB": as file managers say it.
export function bytes(size: number): string {
  const kibi = 1024
  if (size < kibi * kibi) return `${Math.max(1, Math.round(size / kibi))} KB`
  return `${Math.round((size / kibi / kibi) * 10) / 10} MB`
}

const unit_words: Record<LanguageTag, Record<Exclude<SalaryUnit, 'negotiable'>, string>> = {
  'zh-CN': { month: '元/月', day: '元/天', hour: '元/时', year: '元/年' },
  en: { month: 'yuan a month', day: 'yuan a day', hour: 'yuan an hour', year: 'yuan a year' },
}

export interface Salary {
  salary_unit: SalaryUnit
  salary_min?: number | null
  salary_max?: number | null
  salary_months?: number | null
}

export function salary(pay: Salary, language: LanguageTag): string {
  const { salary_min: low, salary_max: high } = pay
  if (pay.salary_unit === 'negotiable' || (low == null && high == null))
    return language === 'en' ? 'Negotiable' : '面议'
  const unit = unit_words[language][pay.salary_unit]
  if (low != null && high != null && low !== high) return `${yuan(low)}–${yuan(high)} ${unit}`
  if (low == null)
    return language === 'en' ? `up to ${yuan(high!)} ${unit}` : `${yuan(high!)} ${unit}以内`
  if (high == null)
    return language === 'en' ? `from ${yuan(low)} ${unit}` : `${yuan(low)} ${unit}起`
  return `${yuan(low)} ${unit}`
}

// The number of the Shanghai day an instant falls on, for "today" and "yesterday".
const dayNumber = (ms: number) => Math.floor((ms + shanghai_offset_ms) / day_ms)

function parts(ms: number) {
  const at = new Date(ms + shanghai_offset_ms)
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    time: `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`,
  }
}

function dayWords(ms: number, now: number, language: LanguageTag): string {
  const at = parts(ms)
  if (language === 'en')
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      day: 'numeric',
      month: 'short',
      ...(at.year === parts(now).year ? {} : { year: 'numeric' }),
    }).format(ms)
  const day = `${at.month} 月 ${at.day} 日`
  return at.year === parts(now).year ? day : `${at.year} 年 ${day}`
}

const near: Record<LanguageTag, Record<number, string>> = {
  'zh-CN': { [-1]: '昨天', 0: '今天', 1: '明天' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
}

// "今天 09:31", "昨天 09:31", "3 月 17 日 09:31"
export function moment(instant: string, language: LanguageTag, now = Date.now()): string {
  const ms = Date.parse(instant)
  const word = near[language][dayNumber(ms) - dayNumber(now)]
  return `${word ?? dayWords(ms, now, language)} ${parts(ms).time}`
}

// "今天 09:31" for today, otherwise only the day.
export function momentShort(instant: string, language: LanguageTag, now = Date.now()): string {
  const ms = Date.parse(instant)
  const distance = dayNumber(ms) - dayNumber(now)
  if (distance === 0) return moment(instant, language, now)
  return near[language][distance] ?? dayWords(ms, now, language)
}

// "3-15": the smallest form, under the points of a timeline.
export function dayTiny(instant: string): string {
  const at = parts(Date.parse(instant))
  return `${at.month}-${at.day}`
}

// The day of an instant: "3 月 17 日", with the year when it is not this year's.
export function dayOf(instant: string, language: LanguageTag, now = Date.now()): string {
  return dayWords(Date.parse(instant), now, language)
}

// A calendar day "2026-03-17".
export function day(value: string, language: LanguageTag, now = Date.now()): string {
  return dayWords(Date.parse(`${value}T00:00:00+08:00`), now, language)
}

// Facts beside each other; what is absent is left out. A Chinese one ("12 月 5 日截止") holds
// together, so that a narrow line breaks between facts.
export function line(
  facts: readonly (string | null | undefined | false)[],
  language: LanguageTag,
): string {
  const known = facts.filter((fact) => typeof fact === 'string' && fact)
  if (language === 'en') return known.join(', ')
  return known.map((fact) => String(fact).replaceAll(' ', '\u00a0')).join('，')
}

// Two ends of a span. In Chinese a space stands beside figures and none beside words.
export function span(from: string, to: string, language: LanguageTag): string {
  if (language === 'en') return `${from} to ${to}`
  return `${from}${/\d$/.test(from) ? ' ' : ''}至${/^\d/.test(to) ? ' ' : ''}${to}`
}

export function clock(ms: number): string {
  return parts(ms).time
}

// Whole days somebody has been waiting.
export function daysSince(instant: string, now = Date.now()): number {
  return Math.max(0, dayNumber(now) - dayNumber(Date.parse(instant)))
}

// For <input type="datetime-local">, which knows no zone: Shanghai time both ways.
export function toLocalField(instant: string): string {
  return new Date(Date.parse(instant) + shanghai_offset_ms).toISOString().slice(0, 16)
}
export function fromLocalField(value: string): string {
  return new Date(Date.parse(`${value}:00+08:00`)).toISOString()
}

// The instant a Shanghai day ends, as a closing date means it ("until the end of 10 April"), and
// back.
export function endOfDay(value: string): string {
  return new Date(Date.parse(`${value}T00:00:00+08:00`) + day_ms - 1000).toISOString()
}
// A span that ends as a day ends is told by that day, and not by the next one's midnight.
export function lastMoment(end: string): string {
  return new Date(Date.parse(end) - 1).toISOString()
}
export function dayField(instant: string): string {
  return new Date(Date.parse(instant) + shanghai_offset_ms).toISOString().slice(0, 10)
}
