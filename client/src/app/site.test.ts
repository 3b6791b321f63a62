import { afterEach, expect, test } from 'vitest'
import { preferences } from './preferences'
import { site } from './site'

afterEach(() => (preferences.language = 'zh-CN'))

test('public pages are opened in the language of the workplace', () => {
  expect(site('/')).toBe('/')
  expect(site('/postings?q=a')).toBe('/postings?q=a')
  preferences.language = 'en'
  expect(site('/')).toBe('/en')
  expect(site('/postings?q=a')).toBe('/en/postings?q=a')
})
