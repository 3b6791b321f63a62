import { describe, expect, it } from 'vitest'
import type { Resume } from './calls'
import { change, offersFrom, take, type Offer, type Proposals } from './offers'
import { sections } from './sections'

const nothing: Proposals = {
  basics: [],
  intent: [],
  education: [],
  practice: [],
  projects: [],
  skills: [],
  certificates: [],
  languages: [],
  works: [],
  introduction: [],
  left_over: [],
}
const empty = {
  full_name: '林示例',
  schoolings: [],
  experiences: [],
  projects: [],
  skills: ['C'],
  skill_levels: [],
  certificates: [],
  languages: [],
  works: [],
  wanted_titles: ['测试'],
  wanted_regions: [],
  wanted_kinds: [],
  introduction: '踏实',
} as unknown as Resume
const read = (proposals: Partial<Proposals>) => offersFrom({ ...nothing, ...proposals }, empty)
const from = { source: '原文', doubts: [] }
const only = (offers: Offer[]) => offers[0] as Offer

describe('what a document offers', () => {
  it('is chosen where nothing stands yet, and left out where it stands already', () => {
    const intent = {
      wanted_titles: ['开发'],
      wanted_regions: [],
      wanted_kinds: [],
    }
    const offers = read({
      basics: [
        { ...from, full_name: '林知夏' },
        { ...from, phone: '13800000000' },
      ],
      intent: [
        { ...from, ...intent },
        { ...from, ...intent, wanted_titles: ['测试'] },
      ],
      skills: [
        { ...from, skill: 'C' },
        { ...from, skill: 'SQL' },
      ],
      introduction: [{ ...from, introduction: '好学' }],
    })
    expect(offers.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['basics-0', false],
      ['basics-1', true],
      ['intent-0', true],
      ['skills-1', true],
      ['introduction-0', false],
    ])
  })

  it('brings only what it says, so that a phone number does not wipe out a name', () => {
    const fields = sections.basics.pick(empty)
    const offer = only(read({ basics: [{ ...from, phone: '13800000000' }] }))
    expect(take(offer, fields)).toBe(true)
    expect(fields).toMatchObject({ full_name: '林示例', phone: '13800000000' })
  })

  it('takes the place of the empty schooling that stands ready, then comes after it', () => {
    const fields = sections.education.pick(empty)
    const offer = only(read({ education: [{ ...from, university_name: '示例大学', text: '' }] }))
    take(offer, fields)
    take(offer, fields)
    expect(fields.schoolings).toEqual([
      { text: '', university_name: '示例大学' },
      { text: '', university_name: '示例大学' },
    ])
  })

  it('adds to texts and lists and says when there is no more room', () => {
    const introduction = sections.introduction.pick(empty)
    take(only(read({ introduction: [{ ...from, introduction: '好学' }] })), introduction)
    expect(introduction.introduction).toBe('踏实\n好学')
    const skills = { skills: Array.from({ length: 30 }, (_, at) => `s${at}`), skill_levels: [] }
    expect(take(only(read({ skills: [{ ...from, skill: 'SQL' }] })), skills)).toBe(false)
    const some = sections.skills.pick({ ...empty, skills: ['C'] })
    take(only(read({ skills: [{ ...from, skill: 'C', level: 'able' }] })), some)
    expect(some).toEqual({ skills: ['C'], skill_levels: [{ skill: 'C', level: 'able' }] })
  })

  it('forgets the code of a name that was changed by hand', () => {
    const value: Record<string, unknown> = { university_name: '武汉大学', university_code: '1' }
    change(value, 'university_name', '示例大学')
    expect(value).toEqual({ university_name: '示例大学' })
  })
})
