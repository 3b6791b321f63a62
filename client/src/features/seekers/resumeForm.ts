import type { Resume, ResumeForm } from './calls'

export type ResumeFields = Omit<ResumeForm, 'version'>
type Experience = ResumeFields['experiences'][number]

export function blankResume(full_name: string): ResumeFields {
  return {
    full_name,
    schoolings: [],
    experiences: [],
    projects: [],
    skills: [],
    skill_levels: [],
    certificates: [],
    languages: [],
    works: [],
    introduction: '',
    wanted_titles: [],
    wanted_regions: [],
    wanted_kinds: [],
  }
}

// What the server keeps, without what only it may say.
export function formOf(resume: Resume): ResumeFields {
  return {
    full_name: resume.full_name,
    phone: resume.phone,
    email: resume.email,
    education: resume.education,
    university_code: resume.university_code,
    university_name: resume.university_name,
    major_code: resume.major_code,
    major_name: resume.major_name,
    graduates_on: resume.graduates_on,
    schoolings: [],
    projects: resume.projects,
    skills: resume.skills,
    skill_levels: resume.skill_levels,
    certificates: resume.certificates,
    languages: resume.languages,
    works: resume.works,
    wanted_kinds: resume.wanted_kinds,
    experiences: resume.experiences,
    introduction: resume.introduction,
    wanted_titles: resume.wanted_titles,
    wanted_regions: resume.wanted_regions,
    wanted_salary_min: resume.wanted_salary_min,
  }
}

export const isWhole = (one: Experience): boolean =>
  one.title.trim() !== '' && one.organisation.trim() !== '' && one.starts_on !== ''

// An emptied field is absent on the wire, and an experience goes only when it is whole: what is
// half written stays on this device until then.
export function bodyOf(form: ResumeFields, version: number): ResumeForm {
  const text = (value: string | undefined) => value?.trim() || undefined
  return {
    ...form,
    full_name: text(form.full_name),
    phone: form.phone?.normalize('NFKC').replace(/[\s-]/g, '') || undefined,
    email: text(form.email),
    experiences: form.experiences
      .filter(isWhole)
      .map((one) => ({ ...one, ends_on: one.ends_on || undefined })),
    version,
  }
}
