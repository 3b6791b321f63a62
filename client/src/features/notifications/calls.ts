import { absent } from '@/api/absent'
import { answer, api } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type Notification = Answer<'/api/v1/my/notifications', 'get'>['items'][number]
export type NotificationSettings = Answer<'/api/v1/my/notification-settings', 'get'>
export type KindSetting = NotificationSettings['kinds'][number]
export type Channel = NotificationSettings['channels'][number]['channel']
export type Timing = KindSetting['email']
export type Choices = Body<'/api/v1/my/notification-settings', 'put'>['kinds']
export type Letter = Answer<'/api/v1/letters', 'get'>['items'][number]

// Everything that changes when something is told or read.
export const notification_key = ['my', 'notifications'] as const

export const myNotifications = (unread: boolean, cursor: string | undefined) =>
  answer(api.GET('/api/v1/my/notifications', { params: { query: absent({ unread, cursor }) } }))
export const countUnread = () => answer(api.GET('/api/v1/my/notifications/unread'))
// Goes on while the browser leaves for a public page.
export const markRead = (notification_id: string) =>
  answer(
    api.POST('/api/v1/my/notifications/{notification_id}/read', {
      params: { path: { notification_id } },
      keepalive: true,
    }),
  )
export const markAllRead = (until: string) =>
  answer(api.POST('/api/v1/my/notifications/read-all', { body: { until } }))

export const mySettings = () => answer(api.GET('/api/v1/my/notification-settings'))
export const choose = (kinds: Choices) =>
  answer(api.PUT('/api/v1/my/notification-settings', { body: { kinds } }))

export const letters = (state: Letter['state'], cursor: string | undefined) =>
  answer(api.GET('/api/v1/letters', { params: { query: absent({ state, cursor }) } }))
export const sendAgain = (letter_id: string) =>
  answer(api.POST('/api/v1/letters/{letter_id}/send-again', { params: { path: { letter_id } } }))
