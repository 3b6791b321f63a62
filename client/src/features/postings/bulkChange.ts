import { absent } from '@/api/absent'
import { endOfDay } from '@/parts/format'
import type { ChangedPosting, PostingChange, PostingTerms } from './calls'
import type { PostingFields } from './postingForm'

export const change_names = ['deadline', 'headcount', 'pay', 'places', 'contact'] as const
export type ChangeName = (typeof change_names)[number]

// What is filled in for many postings; only what is ticked counts.
export interface BulkFields {
  ticked: ChangeName[]
  closes_on: string
  headcount?: number | null
  pay: Pick<PostingFields, 'salary_unit' | 'salary_min' | 'salary_max' | 'salary_months'>
  places: Pick<PostingFields, 'region_code' | 'address' | 'other_places'>
  contact: PostingFields['contact']
}

export const blankChange = (): BulkFields => ({
  ticked: [],
  closes_on: '',
  headcount: undefined,
  pay: { salary_unit: 'month' },
  places: { region_code: '', other_places: [] },
  contact: { name: '', phone: '', email: '' },
})

// A ticked field that is empty is sent empty where the server can say so, else left out.
export function changeOf(fields: BulkFields): PostingChange {
  const has = (name: ChangeName) => fields.ticked.includes(name)
  const { pay, places } = fields
  const negotiable = pay.salary_unit === 'negotiable'
  return absent({
    closes_at: has('deadline') && fields.closes_on ? endOfDay(fields.closes_on) : undefined,
    headcount: has('headcount') ? (fields.headcount ?? undefined) : undefined,
    pay: has('pay')
      ? absent({
          salary_unit: pay.salary_unit,
          salary_min: negotiable ? undefined : (pay.salary_min ?? undefined),
          salary_max: negotiable ? undefined : (pay.salary_max ?? undefined),
          salary_months: pay.salary_unit === 'month' ? (pay.salary_months ?? undefined) : undefined,
        })
      : undefined,
    places: has('places')
      ? (absent({
          region_code: places.region_code ?? '',
          address: places.address?.trim() || undefined,
          other_places: places.other_places.length
            ? places.other_places.map((place) => absent(place))
            : undefined,
        }) as PostingChange['places'])
      : undefined,
    contact: has('contact') ? absent({ ...fields.contact }) : undefined,
  })
}

const parts: [ChangeName, (terms: PostingTerms) => unknown][] = [
  ['deadline', (terms) => terms.closes_at],
  ['headcount', (terms) => terms.headcount],
  ['pay', (terms) => [terms.salary_unit, terms.salary_min, terms.salary_max, terms.salary_months]],
  ['places', (terms) => terms.places],
  ['contact', (terms) => terms.contact],
]
// The terms in which a posting changes.
export const changesOf = ({ before, after }: ChangedPosting): ChangeName[] =>
  parts
    .filter(([, of]) => JSON.stringify(of(before)) !== JSON.stringify(of(after)))
    .map(([name]) => name)
