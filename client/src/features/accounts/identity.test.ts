import { describe, expect, it } from 'vitest'
import { arrivalIn } from './identity'

describe('the way back from a provider of identities', () => {
  it('is read from the address, and only where it is one', () => {
    const whole = { state: 's', code: 'c', iss: 'https://login.example', session_state: 'x' }
    expect(arrivalIn(whole)).toEqual({
      state: 's',
      code: 'c',
      error: undefined,
      iss: 'https://login.example',
    })
    expect(arrivalIn({ state: 's', error: 'access_denied' })?.error).toBe('access_denied')
    expect(arrivalIn({ state: ['s', 't'], code: 'c' })).toBeNull()
    expect(arrivalIn({ code: 'c' })).toBeNull()
    expect(arrivalIn({})).toBeNull()
  })
})
