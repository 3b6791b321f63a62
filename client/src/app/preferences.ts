import { reactive, watch } from 'vue'

// What this person chose on this device. Nothing here is personal; it survives signing out.
export type Theme = 'system' | 'light' | 'dark'
export type LanguageTag = 'zh-CN' | 'en'
export type Density = 'touch' | 'normal' | 'compact'

const place = 'sx.preferences'

interface Preferences {
  theme: Theme
  language: LanguageTag
  single_keys: boolean // one-letter shortcuts of the review desk
}

function languageOfCookie(): LanguageTag | undefined {
  const found = /(?:^|;\s*)lang=(zh|en)/.exec(document.cookie)?.[1]
  return found === 'en' ? 'en' : found === 'zh' ? 'zh-CN' : undefined
}

function kept(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Preferences>
  } catch {
    return {}
  }
}

const stored = kept()
export const preferences = reactive<Preferences>({
  theme: stored.theme ?? 'system',
  // The public pages and the workplace speak the same language: the cookie decides.
  language: languageOfCookie() ?? stored.language ?? 'zh-CN',
  single_keys: stored.single_keys ?? true,
})

function show(): void {
  const root = document.documentElement
  if (preferences.theme === 'system') delete root.dataset.theme
  else root.dataset.theme = preferences.theme
  root.lang = preferences.language
}

export function startPreferences(): void {
  show()
  watch(preferences, (now) => {
    show()
    localStorage.setItem(place, JSON.stringify(now))
    const short = now.language === 'en' ? 'en' : 'zh'
    document.cookie = `lang=${short}; path=/; max-age=31536000; samesite=lax`
  })
}

export function useDensity(density: Density): void {
  document.documentElement.dataset.density = density
}
