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

async function use(language: LanguageTag): Promise<void> {
  if (!(i18n.global.availableLocales as string[]).includes(language)) {
    const texts = (await load[language]()).default
    i18n.global.setLocaleMessage(language, texts)
  }
  i18n.global.locale.value = language as never
  speak(language)
}

export async function startTexts(): Promise<void> {
  await use(preferences.language)
  watch(() => preferences.language, use)
}
