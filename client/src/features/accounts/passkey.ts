import { ProblemError } from '@/api/problem'
import { translate } from '@/app/i18n'
import type { PasskeyChallenge, PasskeyOffer } from './calls'

// What the browser's authenticator is asked, and what it says, as the server writes and reads it.

export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (c) => c.charCodeAt(0))
}

export function base64url(bytes: ArrayBuffer): string {
  const plain = String.fromCharCode(...new Uint8Array(bytes))
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

// Browsers make no keys for an address of numbers, nor without TLS.
export const passkeysPossible = (): boolean =>
  globalThis.isSecureContext &&
  'PublicKeyCredential' in globalThis &&
  /[a-z]/i.test(globalThis.location.hostname)

const keys = (ids: string[]): PublicKeyCredentialDescriptor[] =>
  ids.map((id) => ({ type: 'public-key', id: fromBase64url(id) }))

const wait_ms = 120_000

// What a browser says when nothing came of it is worded here, because no server was asked.
async function askDevice<T>(ask: () => Promise<Credential | null>): Promise<T> {
  let code = 'passkey_not_used'
  try {
    const credential = await ask()
    if (credential) return credential as T
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    if (error.name === 'InvalidStateError') code = 'passkey_on_device'
  }
  throw new ProblemError({
    kind: 'refused',
    status: 0,
    code,
    title: translate(`factors.${code}`),
    detail: translate(`factors.${code}_text`),
    fields: [],
    request_id: '',
  })
}

export async function makePasskey(offer: PasskeyOffer) {
  const made = await askDevice<PublicKeyCredential>(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: fromBase64url(offer.challenge),
        rp: { id: offer.rp_id, name: translate('app.name') },
        user: {
          id: fromBase64url(offer.user_id),
          name: offer.user_name,
          displayName: offer.display_name,
        },
        pubKeyCredParams: offer.algorithms.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: keys(offer.known),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        attestation: 'none',
        timeout: wait_ms,
      },
    }),
  )
  const said = made.response as AuthenticatorAttestationResponse
  return {
    client_data: base64url(said.clientDataJSON),
    authenticator_data: base64url(said.getAuthenticatorData()),
  }
}

export async function signWithPasskey(asked: PasskeyChallenge) {
  const signed = await askDevice<PublicKeyCredential>(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: fromBase64url(asked.challenge),
        rpId: asked.rp_id,
        allowCredentials: keys(asked.known),
        userVerification: 'required',
        timeout: wait_ms,
      },
    }),
  )
  const said = signed.response as AuthenticatorAssertionResponse
  return {
    credential_id: signed.id,
    client_data: base64url(said.clientDataJSON),
    authenticator_data: base64url(said.authenticatorData),
    signature: base64url(said.signature),
  }
}
