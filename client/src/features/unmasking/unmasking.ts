import { enter } from '@/app/i18n'
import { later } from '@/parts/later'

// With its texts: few rows of few pages show it, and none waits for it.
export const Unmask = later(async () => {
  await enter(['unmasking'])
  return import('./Unmask.vue')
})
