import { watch } from 'vue'
import { createI18n } from 'vue-i18n'
import { speak } from '@/api/client'
import { preferences, type LanguageTag } from './preferences'

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: false,
  messages: {},
})

// For code outside of components.
export const translate = (key: string): string => (i18n.global.t as (key: string) => string)(key)

const load: Record<LanguageTag, () => Promise<{ default: object }>> = {
  'zh-CN': () => import('@/texts/zh-CN'),
  en: () => import('@/texts/en'),
}

// The texts of rooms that few pages show come with these pages, whose routes name the rooms.
const apart = import.meta.glob<{ default: object }>('../texts/*/apart/*.json')
const entered = new Set<string>()
async function bring(room: string, language: LanguageTag): Promise<void> {
  if (room in i18n.global.getLocaleMessage(language)) return
  const texts = await apart[`../texts/${language}/apart/${room}.json`]?.()
  if (texts) i18n.global.mergeLocaleMessage(language, { [room]: texts.default })
}
export async function enter(rooms: readonly string[]): Promise<void> {
  for (const room of rooms) entered.add(room)
  const languages = i18n.global.availableLocales as LanguageTag[]
  await Promise.all(languages.flatMap((language) => rooms.map((room) => bring(room, language))))
}

async function use(language: LanguageTag): Promise<void> {
  if (!(i18n.global.availableLocales as string[]).includes(language)) {
    const texts = (await load[language]()).default
    i18n.global.setLocaleMessage(language, texts)
  }
  await enter([...entered])
  i18n.global.locale.value = language as never
  speak(language)
}

export async function startTexts(): Promise<void> {
  await use(preferences.language)
  watch(() => preferences.language, use)
}
