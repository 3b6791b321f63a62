import type { WrittenText } from '@/features/screening/calls'
import type { PostingForm } from './calls'
import type { PostingFields } from './postingForm'

type Wordy = Pick<PostingFields | PostingForm, 'title' | 'description' | 'benefits' | 'kind'> & {
  traineeship?: { mentor?: string | null } | null
  grassroots?: { after_service?: string | null } | null
}

// The free words of a posting that are screened, by where they stand in its form.
export function textsOf(form: Wordy): WrittenText[] {
  const texts: WrittenText[] = [
    { pointer: '/title', text: form.title },
    { pointer: '/description', text: form.description },
    ...form.benefits.map((text, at) => ({ pointer: `/benefits/${at}`, text })),
  ]
  if (form.kind === 'traineeship')
    texts.push({ pointer: '/traineeship/mentor', text: form.traineeship?.mentor ?? '' })
  if (form.kind === 'grassroots')
    texts.push({ pointer: '/grassroots/after_service', text: form.grassroots?.after_service ?? '' })
  return texts
}

export function putText(form: PostingFields, pointer: string, text: string): void {
  const [name, part] = pointer.slice(1).split('/')
  if (name === 'title' || name === 'description') form[name] = text
  else if (name === 'benefits')
    form.benefits = form.benefits.map((old, at) => (at === Number(part) ? text : old))
  else if (name === 'traineeship') form.traineeship.mentor = text
  else if (name === 'grassroots') form.grassroots.after_service = text
}

const labels: Record<string, string> = {
  '/title': 'title',
  '/description': 'description',
  '/traineeship/mentor': 'mentor',
  '/grassroots/after_service': 'after_service',
}
// The key of a text's label.
export const labelOf = (pointer: string) => `postings.${labels[pointer] ?? 'benefits'}`
