import { preferences } from './preferences'

// A public page's address in the language of the workplace.
export const site = (path: string): string =>
  preferences.language === 'en' ? `/en${path === '/' ? '' : path}` : path
