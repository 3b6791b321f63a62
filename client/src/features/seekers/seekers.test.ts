import { describe, expect, it } from 'vitest'
import type { Application } from '@/features/applications/calls'
import type { Resume } from './calls'
import { missing, nextStep } from './nextStep'
import { blankResume, bodyOf, formOf, isWhole } from './resumeForm'

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
  it('names at most three things that a resume lacks, the most useful first', () => {
    expect(missing({ ...whole, version: 0 })).toEqual(['resume'])
    expect(missing(whole)).toEqual(['experiences', 'wanted_titles', 'graduates_on'])
  })
})

describe('the resume form', () => {
  const experience = { title: '固件', organisation: '学院', starts_on: '2026-03-01', text: '' }

  it('sends what is whole and keeps back what is half written', () => {
    const half = { ...experience, starts_on: '' }
    const form = { ...blankResume('林示例'), experiences: [experience, half] }
    expect(bodyOf(form, 2).experiences).toEqual([{ ...experience, ends_on: undefined }])
    expect(form.experiences.map(isWhole)).toEqual([true, false])
  })
  it('leaves out emptied fields and tidies the phone', () => {
    const form = { ...blankResume('  '), phone: '138 0013-8000', email: '' }
    const body = bodyOf(form, 0)
    expect([body.full_name, body.phone, body.email]).toEqual([undefined, '13800138000', undefined])
    expect(body.introduction).toBe('')
  })
  it('takes from the server nothing but what may be edited', () => {
    expect(Object.keys(formOf(whole))).not.toContain('version')
    expect(Object.keys(formOf(whole))).not.toContain('completeness')
  })
})
