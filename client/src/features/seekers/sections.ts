import type { Edits, Resume, SectionName } from './calls'

// What a section's form holds: what the server takes, without the version.
export type Fields<S extends SectionName> = Omit<NonNullable<Edits[S]>, 'version'>

interface Section<S extends SectionName> {
  pick(resume: Resume): Fields<S>
  // As it goes over the wire: emptied fields are absent, and what is half written stays on this
  // device until it is whole.
  send(fields: Fields<S>): Fields<S>
  isWhole(fields: Fields<S>): boolean
}

const text = (value: string | undefined) => value?.trim() || undefined
const said = (value: string | undefined) => Boolean(value?.trim())
const always = () => true
type Dated = { starts_on?: string; ends_on?: string }
const dated = <T extends Dated>(one: T): T => ({
  ...one,
  starts_on: one.starts_on || undefined,
  ends_on: one.ends_on || undefined,
})
const tidyPhone = (phone: string | undefined) => phone?.normalize('NFKC').replace(/[\s-]/g, '')

type Practice = Fields<'practice'>['experiences'][number]
type Project = Fields<'projects'>['projects'][number]
type Certificate = Fields<'certificates'>['certificates'][number]
type Language = Fields<'languages'>['languages'][number]
type Work = Fields<'works'>['works'][number]
const whole_practice = (one: Practice) =>
  said(one.title) && said(one.organisation) && said(one.starts_on)
const whole_project = (one: Project) => said(one.name)
const whole_certificate = (one: Certificate) => said(one.name)
const whole_language = (one: Language) => said(one.name)
const whole_work = (one: Work) => said(one.title) && said(one.link)

const says_anything = (one: object) => Object.values(one).some(Boolean)

export const sections: { [S in SectionName]: Section<S> } = {
  basics: {
    pick: ({ full_name, phone, email, lives_in }) => ({ full_name, phone, email, lives_in }),
    send: (fields) => ({
      full_name: text(fields.full_name),
      phone: tidyPhone(fields.phone) || undefined,
      email: text(fields.email),
      lives_in: fields.lives_in,
    }),
    isWhole: always,
  },
  education: {
    // The first schooling stands ready to be filled in.
    pick: ({ schoolings }) => ({ schoolings: schoolings.length ? schoolings : [{ text: '' }] }),
    send: ({ schoolings }) => ({
      schoolings: schoolings.filter(says_anything).map((one) => ({
        ...one,
        university_name: text(one.university_name),
        major_name: text(one.major_name),
        starts_on: one.starts_on || undefined,
        graduates_on: one.graduates_on || undefined,
      })),
    }),
    isWhole: always,
  },
  practice: {
    pick: ({ experiences }) => ({ experiences }),
    send: ({ experiences }) => ({
      experiences: experiences
        .filter(whole_practice)
        .map((one) => ({ ...one, ends_on: one.ends_on || undefined })),
    }),
    isWhole: ({ experiences }) => experiences.every(whole_practice),
  },
  projects: {
    pick: ({ projects }) => ({ projects }),
    send: ({ projects }) => ({
      projects: projects.filter(whole_project).map((one) => ({
        ...dated(one),
        link: text(one.link),
      })),
    }),
    isWhole: ({ projects }) => projects.every(whole_project),
  },
  skills: {
    pick: ({ skills, skill_levels }) => ({ skills, skill_levels }),
    send: ({ skills, skill_levels }) => ({
      skills,
      skill_levels: skill_levels.filter(({ skill }) => skills.includes(skill)),
    }),
    isWhole: always,
  },
  certificates: {
    pick: ({ certificates }) => ({ certificates }),
    send: ({ certificates }) => ({
      certificates: certificates
        .filter(whole_certificate)
        .map((one) => ({ ...one, issued_on: one.issued_on || undefined })),
    }),
    isWhole: ({ certificates }) => certificates.every(whole_certificate),
  },
  languages: {
    pick: ({ languages }) => ({ languages }),
    send: ({ languages }) => ({ languages: languages.filter(whole_language) }),
    isWhole: ({ languages }) => languages.every(whole_language),
  },
  works: {
    pick: ({ works }) => ({ works }),
    send: ({ works }) => ({
      works: works.filter(whole_work).map((one) => ({ ...one, link: one.link.trim() })),
    }),
    isWhole: ({ works }) => works.every(whole_work),
  },
  intent: {
    pick: (resume) => ({
      wanted_titles: resume.wanted_titles,
      wanted_regions: resume.wanted_regions,
      wanted_salary_min: resume.wanted_salary_min,
      wanted_salary_max: resume.wanted_salary_max,
      wanted_kinds: resume.wanted_kinds,
      available_from: resume.available_from,
      search_state: resume.search_state,
    }),
    send: (fields) => ({ ...fields, available_from: fields.available_from || undefined }),
    isWhole: always,
  },
  introduction: {
    pick: ({ introduction }) => ({ introduction }),
    send: (fields) => fields,
    isWhole: always,
  },
}

// In the order in which a resume is written.
export const section_order = [
  'basics',
  'intent',
  'education',
  'practice',
  'projects',
  'skills',
  'certificates',
  'languages',
  'works',
  'introduction',
] as const satisfies readonly SectionName[]
