import { describe, expect, it } from 'vitest'
import zh from '@/texts/zh-CN'
import type { Detail } from './calls'
import { changedFields, fieldNamed, fieldsOf } from './fields'

const detailOf = (queue: string, kind?: string) =>
  ({ item: { queue }, posting: kind ? { kind } : undefined }) as unknown as Detail

describe('what changed', () => {
  it('has a line for each field, and of a part for each member', () => {
    const changes = [
      { field: 'title', before: '"甲"', after: '"乙"' },
      {
        field: 'internship',
        before: '{"months":3,"days_a_week":4}',
        after: '{"months":6,"days_a_week":4,"certificate":true}',
      },
      { field: 'benefits', before: '["双休"]', after: '[]' },
    ]
    expect(changedFields(changes, 'postings')).toEqual([
      { name: 'title', before: '甲', after: '乙' },
      { name: 'internship/months', before: 3, after: 6 },
      { name: 'internship/certificate', before: undefined, after: true },
      { name: 'benefits', before: ['双休'], after: [] },
    ])
  })
  it('shows a part that came or went, and keeps whole what has a line of its own', () => {
    const job = { field: 'job', before: '{"shift":"nights"}', after: undefined }
    const contact = { field: 'contact', before: '{"name":"甲"}', after: '{"name":"乙"}' }
    expect(changedFields([job, contact], 'postings')).toEqual([
      { name: 'job/shift', before: 'nights', after: undefined },
      { name: 'contact', before: { name: '甲' }, after: { name: '乙' } },
    ])
  })
})

describe('a remark stands', () => {
  it('at the fields of the posting’s own kind', () => {
    const names = fieldsOf(detailOf('postings', 'internship')).map((field) => field.name)
    expect(names).toContain('title')
    expect(names).toContain('internship/months')
    expect(names).not.toContain('job/shift')
  })
  it('nowhere in what is never returned', () => {
    expect(fieldsOf(detailOf('participations'))).toEqual([])
    expect(fieldsOf(detailOf('marks'))).toEqual([])
    expect(fieldsOf(detailOf('pictures'))).toEqual([])
  })
})

it('each field has a label in words', () => {
  const found = (key: string) =>
    key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], zh)
  for (const field of fieldsOf(detailOf('organisations'))) expect(found(field.label)).toBeTruthy()
  for (const name of ['kind', 'alt', 'file_id'])
    expect(found(fieldNamed('pictures', name)?.label ?? '')).toBeTruthy()
  for (const kind of ['job', 'traineeship', 'internship', 'public_institution', 'grassroots'])
    for (const field of fieldsOf(detailOf('postings', kind))) {
      expect(found(field.label), field.name).toBeTruthy()
      expect(fieldNamed('postings', field.name)).toBe(field)
    }
})
