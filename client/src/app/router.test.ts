import { describe, expect, it } from 'vitest'
import zh from '@/texts/zh-CN'
import { workplaceOf } from './navigation'
import { safeNext } from './router'
import { routes } from './routes'
import type { Role } from './session'

const names = new Set(routes.map((route) => String(route.name)))
const roles: Role[] = [
  'seeker',
  'employer',
  'reviewer',
  'organiser',
  'administrator',
  'security_administrator',
  'audit_administrator',
  'university',
]

describe('the way after signing in', () => {
  it('leads to our own addresses only', () => {
    expect(safeNext('/app/apply/1?fair=2')).toBe('/app/apply/1?fair=2')
    expect(safeNext('/postings/1')).toBe('/postings/1')
    for (const foreign of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '',
      null,
      3,
    ])
      expect(safeNext(foreign)).toBeNull()
  })
})

describe('navigation', () => {
  it.each(roles)('of the %s has at most five places, all of which exist and have names', (role) => {
    const workplace = workplaceOf(role)
    const places = (zh as unknown as { app: { places: Record<string, string> } }).app.places
    expect(workplace.places.length).toBeLessThanOrEqual(5)
    expect(names).toContain(workplace.home)
    for (const place of workplace.places) {
      if (place.to) expect(names).toContain(place.to)
      else expect(place.href).toMatch(/^\//)
      expect(places[place.text]).toBeTruthy()
    }
  })
  it('lets every role into its own home', () => {
    for (const role of roles) {
      const home = routes.find((route) => route.name === workplaceOf(role).home)!
      const allowed =
        home.meta?.roles ?? routes.find((one) => one.name === 'review-queue')!.meta!.roles
      expect(allowed).toContain(role)
    }
  })
})
