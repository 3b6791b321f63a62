import { absent } from '@/api/absent'
import type { Fair, FairForm } from './calls'

export function blankFair(): FairForm {
  return {
    title: '',
    slogan: '',
    theme: '',
    host: '',
    contact: '',
    audience: '',
    rules: '',
    stages: [{ name: '', mode: 'online_concentrated', starts_at: '' }],
  }
}

export function fieldsOf(fair: Fair): FairForm {
  const { title, slogan, theme, host, co_host, contact, audience, rules, stages } = fair
  return { title, slogan, theme, host, co_host, contact, audience, rules, stages }
}

export function bodyOf(form: FairForm): FairForm {
  return absent({ ...form, stages: form.stages.map(absent) })
}

export const canEdit = (state: Fair['state']) => state !== 'closed' && state !== 'archived'
