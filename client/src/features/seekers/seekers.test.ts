import { describe, expect, it } from 'vitest'
import type { Application } from '@/features/applications/calls'
import type { Resume } from './calls'
import { nextStep } from './nextStep'
import { section_order, sections } from './sections'
import { middleSquare } from './square'

const whole: Resume = {
  id: 'a',
  account_id: 'a',
  name: '我的简历',
  is_default: true,
  section_versions: {
    basics: 1,
    education: 1,
    practice: 1,
    projects: 0,
    skills: 1,
    certificates: 0,
    languages: 0,
    works: 0,
    intent: 1,
    introduction: 1,
  },
  missing: [],
  schoolings: [],
  projects: [],
  skill_levels: [],
  certificates: [],
  languages: [],
  works: [],
  wanted_kinds: [],
  version: 3,
  completeness: 90,
  full_name: '林示例',
  skills: ['C', '单片机', '示波器'],
  experiences: [],
  introduction: '',
  wanted_titles: [],
  wanted_regions: [],
}
const application = (stage: Application['stage']) => ({ stage }) as Application

const blank = {
  phone: undefined,
  email: undefined,
  lives_in: undefined,
  wanted_salary_min: undefined,
  wanted_salary_max: undefined,
  available_from: undefined,
  search_state: undefined,
}
describe("a seeker's next step", () => {
  it('is to answer an offer before all else, then an interview', () => {
    const stages = ['delivered', 'interview', 'offered'] as const
    expect(nextStep(whole, stages.map(application)).kind).toBe('answer_offer')
    expect(nextStep(whole, stages.slice(0, 2).map(application)).kind).toBe('prepare_interview')
  })
  it('is the resume while there is none or little of it', () => {
    expect(nextStep({ ...whole, version: 0 }, []).kind).toBe('write_resume')
    expect(nextStep({ ...whole, completeness: 40 }, [application('delivered')])).toEqual({
      kind: 'complete_resume',
      percent: 40,
    })
  })
  it('is to look around, or to wait when something is on its way', () => {
    expect(nextStep(whole, [application('declined')]).kind).toBe('find_postings')
    expect(nextStep(whole, [application('viewed'), application('signed')])).toEqual({
      kind: 'wait',
      open: 1,
    })
  })
})

describe('the sections of a resume', () => {
  const experience = { title: '固件', organisation: '学院', starts_on: '2026-03-01', text: '' }

  it('send what is whole and keep back what is half written', () => {
    const half = { ...experience, starts_on: '' }
    const fields = { experiences: [experience, half] }
    expect(sections.practice.send(fields).experiences).toEqual([
      { ...experience, ends_on: undefined },
    ])
    expect(sections.practice.isWhole(fields)).toBe(false)
    expect(sections.practice.isWhole({ experiences: [experience] })).toBe(true)
    expect(sections.works.isWhole({ works: [{ title: '页', link: ' ', text: '' }] })).toBe(false)
  })
  it('leave out emptied fields and tidy the phone', () => {
    const fields = { full_name: '  ', phone: '138 0013-8000', email: '' }
    expect(sections.basics.send(fields)).toEqual({ phone: '13800138000' })
  })
  it('forget the level of a skill that is gone', () => {
    const skill_levels = [{ skill: 'C', level: 'able' as const }]
    expect(sections.skills.send({ skills: ['Go'], skill_levels }).skill_levels).toEqual([])
    expect(sections.skills.send({ skills: ['C'], skill_levels }).skill_levels).toEqual(skill_levels)
  })
  it('are all written on the page, each once', () => {
    expect([...section_order].sort()).toEqual(Object.keys(sections).sort())
    for (const section of section_order)
      for (const field of Object.keys(sections[section].pick(whole)))
        expect(Object.keys({ ...whole, ...blank })).toContain(field)
  })
})

describe('a photo', () => {
  it('is the largest square, somewhat above the middle', () => {
    expect(middleSquare(600, 400)).toEqual([100, 0, 400])
    expect(middleSquare(400, 600)).toEqual([0, 50, 400])
    expect(middleSquare(480, 480)).toEqual([0, 0, 480])
  })
})
