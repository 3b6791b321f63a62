import { answer, api, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type ReviewedNotice = Answer<'/api/v1/review/fair-notices/{notice_id}', 'get'>
export type FairNotice = ReviewedNotice['notice']
export type NoticeForm = Body<'/api/v1/fairs/{fair_id}/notices', 'post'>
export type NoticeStep = Body<'/api/v1/fair-notices/{notice_id}/steps', 'post'>['step']

export const reviewNotices = (fair_id: string, cursor?: string) =>
  answer(
    api.GET('/api/v1/review/fairs/{fair_id}/notices', {
      params: { path: { fair_id }, query: { cursor } },
    }),
  )

export const reviewNotice = (notice_id: string) =>
  answer(api.GET('/api/v1/review/fair-notices/{notice_id}', { params: { path: { notice_id } } }))

export const listVersions = (notice_id: string) =>
  answer(api.GET('/api/v1/fair-notices/{notice_id}/versions', { params: { path: { notice_id } } }))

export const draftNotice = (fair_id: string, body: NoticeForm, key: string) =>
  answer(
    api.POST('/api/v1/fairs/{fair_id}/notices', {
      body,
      params: { path: { fair_id }, header: keyed(key) },
    }),
  )

export const saveNotice = (notice: FairNotice, body: NoticeForm) =>
  answer(
    api.PUT('/api/v1/fair-notices/{notice_id}', {
      body: { ...body, version: notice.version },
      params: { path: { notice_id: notice.id } },
    }),
  )

export const stepNotice = (notice_id: string, step: NoticeStep) =>
  answer(
    api.POST('/api/v1/fair-notices/{notice_id}/steps', {
      body: { step },
      params: { path: { notice_id } },
    }),
  )

// What this person still has to read before applying in the fair.
export const mustReads = (fair_id: string) =>
  answer(api.GET('/api/v1/my/fairs/{fair_id}/must-reads', { params: { path: { fair_id } } }))

export const confirmReading = (notice: FairNotice) =>
  answer(
    api.POST('/api/v1/fair-notices/{notice_id}/confirm', {
      body: { version: notice.version },
      params: { path: { notice_id: notice.id } },
    }),
  )

export const kinds = ['news', 'must_read'] as const satisfies readonly NoticeForm['kind'][]
