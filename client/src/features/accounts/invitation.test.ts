import { beforeEach, describe, expect, it } from 'vitest'
import { forgetInvitation, keepInvitation, keptInvitation } from './invitation'

describe('an invitation', () => {
  beforeEach(() => sessionStorage.clear())

  it('is held on this tab until it is used', () => {
    expect(keptInvitation()).toBeNull()
    const held = { token: 'a'.repeat(64), organisation_name: '示例厂', role: 'recruiter' } as const
    keepInvitation(held)
    expect(keptInvitation()).toEqual(held)
    forgetInvitation()
    expect(keptInvitation()).toBeNull()
  })

  it('that cannot be read is none', () => {
    sessionStorage.setItem('sx.invitation', '{broken')
    expect(keptInvitation()).toBeNull()
  })
})
