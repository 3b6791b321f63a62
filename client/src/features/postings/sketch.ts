import type { PostingForm } from './calls'
import { bodyOf, type PostingFields } from './postingForm'

type Kind = PostingForm['kind']
type Part<K extends Kind> = NonNullable<PostingForm[K]>
type Needed<T> = { [Name in keyof T]-?: undefined extends T[Name] ? never : Name }[keyof T]

// What the part of a kind cannot be without, by the word of its label. Whether all are named here
// is checked against the API's types.
const needs: { [K in Kind]: { [Name in Needed<Part<K>>]: string } } = {
  job: {},
  traineeship: { months: 'traineeship_months', retention: 'retention' },
  internship: { days_a_week: 'days_a_week', months: 'internship_months' },
  public_institution: {
    position_code: 'position_code',
    category: 'category',
    exam: 'exam',
    competent_department: 'competent_department',
  },
  grassroots: { programme: 'programme', service_years: 'service_years' },
}
const texts = ['position_code', 'competent_department']
const usual_days = 30
const day_ms = 86_400_000

export interface Sketch {
  body: PostingForm
  lacking: string[] // by the words of their labels
  blanks: string[] // what stands in for texts
}

// A posting that is not finished yet as one that can be shown: a text that lacks says so itself
// (`blank`), a part of its kind that lacks a number or a choice is left out.
export function sketchOf(
  fields: PostingFields,
  blank: (label: string) => string,
  now = Date.now(),
): Sketch {
  const body = structuredClone(bodyOf(fields))
  const lacking: string[] = []
  const blanks: string[] = []
  const lack = (label: string): string => {
    lacking.push(label)
    return blank(label)
  }
  const text = (given: string | undefined, label: string): string => {
    if (given?.trim()) return given
    const stand_in = lack(label)
    blanks.push(stand_in)
    return stand_in
  }
  body.title = text(body.title, 'title')
  body.description = text(body.description, 'description')
  if (!body.headcount) {
    lack('headcount')
    body.headcount = 1
  }
  if (body.salary_unit !== 'negotiable' && body.salary_min == null) lack('salary')
  if (!body.closes_at) {
    lack('closes_on')
    body.closes_at = new Date(now + usual_days * day_ms).toISOString()
  }
  const places = body.other_places?.filter((place) => place.region_code)
  if (places?.length !== body.other_places?.length) lack('other_places')
  if (places?.length) body.other_places = places
  else delete body.other_places
  if (body.contact) body.contact.name = text(body.contact.name, 'contact_name')
  const part: Record<string, unknown> = { ...body[body.kind] }
  let whole = true
  for (const [name, label] of Object.entries<string>(needs[body.kind])) {
    if (texts.includes(name)) part[name] = text(part[name] as string | undefined, label)
    else if (part[name] == null) {
      lack(label)
      whole = false
    }
  }
  if (!whole) delete body[body.kind]
  else if (Object.keys(part).length) Object.assign(body, { [body.kind]: part })
  return { body, lacking, blanks }
}
