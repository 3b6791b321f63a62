import { useI18n } from 'vue-i18n'
import type { Work } from '@/features/works/calls'
import type { Item, QueueName } from './calls'

const pressing_minutes = 90

// What a decision is called: a complaint is upheld or dismissed, everything else passed or not.
export function useVerdicts() {
  const { t } = useI18n()
  return (queue: QueueName, key: string, names: Record<string, string> = {}) =>
    t(`moderation.${queue === 'complaints' ? 'complaint.' : ''}${key}`, names)
}

// An item in words. Working time until it is due is told in working days of eight hours.
export function useWording() {
  const { t } = useI18n()
  function worded(minutes: number): string {
    if (minutes < 60) return t('moderation.minutes', { count: minutes })
    if (minutes < 8 * 60) return t('moderation.hours', { count: Math.round(minutes / 60) })
    return t('moderation.days', { count: Math.round(minutes / (8 * 60)) })
  }
  const timeLeft = (item: Item) =>
    t(item.overdue ? 'moderation.overdue_by' : 'moderation.left', {
      time: worded(Math.abs(item.working_minutes_left)),
    })
  const isPressing = (item: Item) => item.working_minutes_left <= pressing_minutes
  // A request to join is known by who asks, a mark or a picture by its kind.
  function titleOf(item: Item): string {
    if (item.queue === 'participations') return item.organisation_name
    if (item.queue === 'pictures') return t(`words.picture.${item.title}`)
    return item.queue === 'marks' ? t(`words.mark.${item.title}`) : item.title
  }
  const fromOf = (item: Item) =>
    item.queue === 'participations' ? item.title : item.organisation_name
  return { timeLeft, isPressing, titleOf, fromOf }
}

// How long something took, to be told at a glance.
export function useTook() {
  const { t } = useI18n()
  return (seconds: number | null | undefined): string => {
    if (seconds === null || seconds === undefined) return t('review.nothing')
    if (seconds < 60) return t('moderation.seconds', { count: seconds })
    return t('moderation.minutes', { count: Math.round(seconds / 60) })
  }
}

// What became of many approved together: how many were, and how many could not be.
export function approvedOf(work: Work): { approved: number; left: number } {
  try {
    const { approved = work.done, left = 0 } = JSON.parse(work.outcome ?? '{}')
    return { approved, left }
  } catch {
    return { approved: work.done, left: 0 } // an outcome may also be the code of a failure
  }
}
