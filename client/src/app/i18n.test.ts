import { nextTick } from 'vue'
import { expect, it, vi } from 'vitest'
import { enter, startTexts, translate } from './i18n'
import { preferences } from './preferences'
import { routes } from './routes'

it('brings the texts of a room with its page, in the language that is chosen then', async () => {
  await startTexts()
  expect(translate('pushes.title')).toBe('pushes.title')
  await enter(['pushes'])
  expect(translate('pushes.title')).toBe('定向推送')
  preferences.language = 'en'
  await nextTick()
  await vi.waitFor(() => expect(translate('pushes.title')).toBe('Targeted pushes'))
})

it('has the texts of every room that a route names', () => {
  const there = Object.keys(import.meta.glob('../texts/*/apart/*.json'))
  for (const { meta } of routes)
    for (const room of meta?.texts ?? [])
      for (const language of ['zh-CN', 'en'])
        expect(there).toContain(`../texts/${language}/apart/${room}.json`)
})
