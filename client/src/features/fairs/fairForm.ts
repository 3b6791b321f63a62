import { absent } from '@/api/absent'
import type { Fair, FairForm, FairStep } from './calls'

export type FairTexts = Pick<
  FairForm,
  | 'title'
  | 'slogan'
  | 'theme'
  | 'hosts'
  | 'organisers'
  | 'co_organisers'
  | 'contacts'
  | 'audience'
  | 'rules'
>

export function blankTexts(): FairTexts {
  return {
    title: '',
    slogan: '',
    theme: '',
    hosts: [],
    organisers: [],
    co_organisers: [],
    contacts: [{ name: '', phone: '' }],
    audience: '',
    rules: '',
  }
}

export function textsOf(from: FairTexts): FairTexts {
  const { title, slogan, theme, hosts, organisers, co_organisers, audience, rules } = from
  const contacts = from.contacts.map((one) => ({ ...one }))
  return { title, slogan, theme, hosts, organisers, co_organisers, contacts, audience, rules }
}

// A contact of which nothing was written is none.
export const contactsOf = (form: FairTexts) =>
  form.contacts.filter((one) => Object.values(one).some(Boolean)).map(absent)

export function blankFair(): FairForm {
  return { ...blankTexts(), stages: [{ name: '', mode: 'online_concentrated', starts_at: '' }] }
}

export function fieldsOf(fair: Fair): FairForm {
  const { banner_id, stages, announce_at, open_at, close_at, archive_at } = fair
  return { ...textsOf(fair), banner_id, stages, announce_at, open_at, close_at, archive_at }
}

export function bodyOf(form: FairForm): FairForm {
  return absent({ ...form, contacts: contactsOf(form), stages: form.stages.map(absent) })
}

export const canEdit = (state: Fair['state']) => state !== 'closed' && state !== 'archived'

export const timed_steps = [
  'announce',
  'open',
  'close',
  'archive',
] as const satisfies readonly FairStep[]
export const timeOf = (step: FairStep) => `${step}_at` as const
