import { absent } from '@/api/absent'
import { answer, api, discreet } from '@/api/client'
import type { Answer } from '@/api/types'

export type AuditEntry = Answer<'/api/v1/audit/entries', 'get'>['items'][number]
export interface AuditFilter {
  kind?: string | undefined
  subject?: string | undefined
  from?: string | undefined
  until?: string | undefined
  result?: AuditEntry['result'] | undefined
}

// A sign-in name may be a person's number, so it travels in a header.
export const auditEntries = (filter: AuditFilter, name?: string, cursor?: string) =>
  answer(
    api.GET('/api/v1/audit/entries', {
      params: { query: absent({ ...filter, cursor }), header: discreet('name', name) },
    }),
  )
export const auditStanding = () => answer(api.GET('/api/v1/audit/standing'))
