import type { Answer } from '@/api/types'
import { plain } from '@/parts/plain'
import type { Resume, SectionName } from './calls'
import { section_order, sections, type Fields } from './sections'

// What a document that was sent in seems to say, as offers that the person takes or leaves.
export type Proposals = Answer<'/api/v1/my/resume-proposals', 'post'>
export type Doubt = Proposals['basics'][number]['doubts'][number]

export interface Offer {
  id: string
  section: SectionName
  value: Record<string, unknown> // what would be filled in; may be changed before
  source: string
  doubts: Doubt[]
  standing: boolean // something stands in its place already: not chosen by itself
  chosen: boolean
}

// What is shown of a value, and how it is changed. What is picked from a table is shown only.
export interface Detail {
  key: string
  label: string // text key
  kind: 'line' | 'long' | 'day' | 'yuan' | 'word' | 'regions' | 'list'
  words?: 'education' | 'experience_kind' | 'skill_level' | 'spoken_level'
  most?: number
}
const line = (key: string, label: string, most: number): Detail => ({
  key,
  label: `seekers.${label}`,
  kind: 'line',
  most,
})
const detail = (key: string, label: string, kind: Detail['kind']): Detail => ({
  key,
  label: `seekers.${label}`,
  kind,
})
const word = (key: string, label: string, words: Detail['words']): Detail => ({
  ...detail(key, label, 'word'),
  words,
})
const long = (key: string, label: string, most: number): Detail => ({
  ...detail(key, label, 'long'),
  most,
})
const period = [detail('starts_on', 'starts_on', 'day'), detail('ends_on', 'ends_on', 'day')]

export const details: Record<SectionName, Detail[]> = {
  basics: [
    line('full_name', 'full_name', 40),
    line('phone', 'phone', 20),
    line('email', 'email', 254),
    detail('lives_in', 'lives_in', 'regions'),
  ],
  intent: [
    detail('wanted_titles', 'wanted_title', 'list'),
    detail('wanted_regions', 'wanted_regions', 'regions'),
    detail('wanted_salary_min', 'wanted_salary_min', 'yuan'),
    detail('wanted_salary_max', 'wanted_salary_max', 'yuan'),
    detail('available_from', 'available_from', 'day'),
  ],
  education: [
    line('university_name', 'university', 100),
    line('major_name', 'major', 100),
    word('education', 'education', 'education'),
    detail('starts_on', 'enrolled_on', 'day'),
    detail('graduates_on', 'graduates_on', 'day'),
    long('text', 'schooling_text', 500),
  ],
  practice: [
    line('title', 'experience_title', 60),
    line('organisation', 'experience_organisation', 100),
    word('kind', 'experience_kind', 'experience_kind'),
    ...period,
    long('text', 'experience_text', 1000),
  ],
  projects: [
    line('name', 'project_name', 80),
    line('part', 'project_part', 60),
    ...period,
    line('link', 'link', 300),
    long('text', 'experience_text', 1000),
  ],
  skills: [line('skill', 'skill', 40), word('level', 'skill_levels', 'skill_level')],
  certificates: [
    line('name', 'certificate_name', 80),
    detail('issued_on', 'issued_on', 'day'),
    line('text', 'certificate_text', 80),
  ],
  languages: [line('name', 'language_name', 40), word('level', 'spoken_level', 'spoken_level')],
  works: [
    line('title', 'work_title', 80),
    line('link', 'link', 300),
    long('text', 'work_text', 500),
  ],
  introduction: [long('introduction', 'introduction', 2000)],
}

// A name that was changed by hand is no longer the one that its code stands for.
const code_of: Record<string, string> = {
  university_name: 'university_code',
  major_name: 'major_code',
}
export function change(value: Record<string, unknown>, key: string, to: unknown): void {
  value[key] = to
  const code = code_of[key]
  if (code) delete value[code]
}

const is_empty = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

// Only what the document says: members that are empty on the wire would wipe out others.
function said(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => !is_empty(one)))
}

type Mergers = {
  [S in SectionName]: (fields: Fields<S>, value: Record<string, unknown>) => boolean
}
const has = <T extends object>(items: T[], key: keyof T, value: unknown) =>
  items.some((one) => one[key] === value)
function append<T>(items: T[], value: object, most: number, blank: object): boolean {
  if (items.length >= most) return false
  items.push({ ...blank, ...value } as T)
  return true
}

// Adds to what a form holds; false when there is no more room. Texts are added to, never replaced;
// a single fact is, which is why one that stands already is not chosen by itself.
const merge: Mergers = {
  basics: (fields, value) => Boolean(Object.assign(fields, value)),
  intent(fields, value) {
    const { wanted_titles = [], wanted_regions = [], ...facts } = value as Partial<Fields<'intent'>>
    for (const title of wanted_titles)
      if (!fields.wanted_titles.includes(title)) fields.wanted_titles.push(title)
    for (const region of wanted_regions)
      if (!fields.wanted_regions.includes(region)) fields.wanted_regions.push(region)
    Object.assign(fields, facts)
    return true
  },
  education(fields, value) {
    const [only] = fields.schoolings
    if (fields.schoolings.length === 1 && only && Object.values(only).every(is_empty))
      fields.schoolings.splice(0, 1)
    return append(fields.schoolings, value, 8, { text: '' })
  },
  practice: (fields, value) =>
    append(fields.experiences, value, 20, { title: '', organisation: '', starts_on: '', text: '' }),
  projects: (fields, value) => append(fields.projects, value, 20, { part: '', text: '' }),
  skills(fields, value) {
    const skill = String(value.skill)
    if (!fields.skills.includes(skill)) {
      if (fields.skills.length >= 30) return false
      fields.skills.push(skill)
    }
    if (value.level && !has(fields.skill_levels, 'skill', skill))
      fields.skill_levels.push({ skill, level: value.level } as Fields<'skills'>['skill_levels'][0])
    return true
  },
  certificates: (fields, value) => append(fields.certificates, value, 30, { text: '' }),
  languages: (fields, value) => append(fields.languages, value, 10, {}),
  works: (fields, value) => append(fields.works, value, 10, { text: '' }),
  introduction(fields, value) {
    const more = String(value.introduction)
    fields.introduction = fields.introduction ? `${fields.introduction}\n${more}` : more
    return true
  },
}
export function take(offer: Offer, fields: object): boolean {
  const merger = merge[offer.section] as (fields: object, value: object) => boolean
  return merger(fields, plain(offer.value))
}

// What stands in its place: nothing, the same (then it is not offered), or something else.
type Standing = 'free' | 'same' | 'other'
type Judges = {
  [S in SectionName]: (fields: Fields<S>, value: Record<string, unknown>) => Standing
}
const taken = (is_there: boolean): Standing => (is_there ? 'other' : 'free')
function ofFacts(fields: Record<string, unknown>, value: Record<string, unknown>): Standing {
  const standing = Object.keys(value).filter((key) => !is_empty(fields[key]))
  if (standing.length === 0) return 'free'
  return standing.every((key) => fields[key] === value[key]) ? 'same' : 'other'
}
const judges: Judges = {
  basics: ofFacts,
  intent(fields, { wanted_titles, wanted_regions, ...facts }) {
    const titles = (wanted_titles as string[] | undefined) ?? []
    const regions = (wanted_regions as string[] | undefined) ?? []
    const known =
      titles.some((one) => fields.wanted_titles.includes(one)) ||
      regions.some((one) => fields.wanted_regions.includes(one))
    return known ? 'same' : ofFacts(fields, facts)
  },
  education: ({ schoolings }, value) =>
    taken(has(schoolings, 'university_name', value.university_name)),
  practice: ({ experiences }, value) =>
    taken(
      experiences.some(
        (one) => one.organisation === value.organisation && one.starts_on === value.starts_on,
      ),
    ),
  projects: ({ projects }, value) => taken(has(projects, 'name', value.name)),
  skills(fields, value) {
    if (!fields.skills.includes(String(value.skill))) return 'free'
    return value.level && !has(fields.skill_levels, 'skill', value.skill) ? 'other' : 'same'
  },
  certificates: ({ certificates }, value) => taken(has(certificates, 'name', value.name)),
  languages: ({ languages }, value) => taken(has(languages, 'name', value.name)),
  works: ({ works }, value) => taken(has(works, 'link', value.link)),
  introduction: (fields) => taken(fields.introduction !== ''),
}

export function offersFrom(proposals: Proposals, resume: Resume): Offer[] {
  return section_order.flatMap((section) => {
    const judge = judges[section] as (fields: object, value: object) => Standing
    const fields = sections[section].pick(resume)
    return proposals[section].flatMap(({ source, doubts, ...rest }, index): Offer[] => {
      const value = said(rest)
      const found = judge(fields, value)
      if (found === 'same') return []
      const id = `${section}-${index}`
      const standing = found === 'other'
      return [{ id, section, value, source, doubts, standing, chosen: !standing }]
    })
  })
}
