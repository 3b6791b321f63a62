import { describe, expect, it } from 'vitest'
import { base64url, fromBase64url } from './passkey'

describe('bytes on their way to the server', () => {
  it('are written as RFC 4648 section 5 says, and read back', () => {
    const bytes = new Uint8Array([0xfb, 0xff, 0x00])
    expect(base64url(bytes.buffer)).toBe('-_8A')
    expect([...fromBase64url('-_8A')]).toEqual([...bytes])
    expect(base64url(new Uint8Array([0xfb]).buffer)).toBe('-w')
    expect([...fromBase64url('-w')]).toEqual([0xfb])
  })
})
