import { absent } from '@/api/absent'
import { answer, api, keyed } from '@/api/client'
import type { Answer, Body } from '@/api/types'

export type SignIn = Body<'/api/v1/sessions', 'post'>
export type Registration = Body<'/api/v1/accounts', 'post'>
export type SentCode = Answer<'/api/v1/contact-codes', 'post'>
export type OwnAccount = Answer<'/api/v1/my/account', 'get'>
export type Device = Answer<'/api/v1/my/sessions', 'get'>['items'][number]
export type Hat = Answer<'/api/v1/my/session', 'get'>['hats'][number]
export type Members = Answer<'/api/v1/my/organisation/members', 'get'>
export type Member = Members['items'][number]
export type MemberRole = Member['role']
export type Invitation = Answer<'/api/v1/my/organisation/invitations', 'get'>['items'][number]
export type Invite = Body<'/api/v1/my/organisation/invitations', 'post'>
export type Membership = Answer<'/api/v1/my/membership-requests/last', 'get'>
export type MembershipRequest = Answer<
  '/api/v1/my/organisation/membership-requests',
  'get'
>['items'][number]
export type Offer = Answer<'/api/v1/invitations/look', 'post'>
export type AccountFile = Answer<'/api/v1/administration/accounts/find', 'post'>['items'][number]
export type StaffRole = Body<'/api/v1/administration/accounts/{account_id}/grants', 'post'>['role']

export const signIn = (body: SignIn) => answer(api.POST('/api/v1/sessions', { body: absent(body) }))
export const register = (body: Registration) =>
  answer(api.POST('/api/v1/accounts', { body: absent(body) }))
export const putOnHat = (grant_id: string) =>
  answer(api.POST('/api/v1/my/session/hat', { body: { grant_id } }))

export const sendContactCode = (address: string) =>
  answer(api.POST('/api/v1/contact-codes', { body: absent({ address }) }))
export const sendResetCode = (address: string) =>
  answer(api.POST('/api/v1/password-resets', { body: absent({ address }) }))
export const resetPassword = (proof_id: string, body: { code: string; password: string }) =>
  answer(
    api.POST('/api/v1/password-resets/{proof_id}/finish', {
      params: { path: { proof_id } },
      body: absent(body),
    }),
  )

export const showAccount = () => answer(api.GET('/api/v1/my/account'))
export const addContact = (body: Body<'/api/v1/my/contacts', 'post'>) =>
  answer(api.POST('/api/v1/my/contacts', { body: absent(body) }))
export const removeContact = (body: Body<'/api/v1/my/contacts/remove', 'post'>) =>
  answer(api.POST('/api/v1/my/contacts/remove', { body: absent(body) }))
export const changePassword = (body: Body<'/api/v1/my/password', 'post'>) =>
  answer(api.POST('/api/v1/my/password', { body: absent(body) }))

export type TotpOffer = Answer<'/api/v1/my/second-factors/totp', 'post'>
export const showSecondStep = () => answer(api.GET('/api/v1/sessions/second-step'))
export const answerSecondStep = (code: string) =>
  answer(api.POST('/api/v1/sessions/second-step', { body: { code } }))
export const offerTotpAtDoor = () => answer(api.POST('/api/v1/sessions/second-step/totp'))
export const confirmTotpAtDoor = (code: string) =>
  answer(api.POST('/api/v1/sessions/second-step/totp/confirm', { body: { code } }))
export const showSecondFactors = () => answer(api.GET('/api/v1/my/second-factors'))
export const offerOwnTotp = (password: string) =>
  answer(api.POST('/api/v1/my/second-factors/totp', { body: { password } }))
export const confirmOwnTotp = (code: string) =>
  answer(api.POST('/api/v1/my/second-factors/totp/confirm', { body: { code } }))
export const removeOwnTotp = (password: string) =>
  answer(api.POST('/api/v1/my/second-factors/totp/remove', { body: { password } }))
export const renewRecoveryCodes = (password: string) =>
  answer(api.POST('/api/v1/my/second-factors/recovery-codes', { body: { password } }))

export type PasskeyOffer = Answer<'/api/v1/my/passkeys/challenge', 'post'>
export type PasskeyChallenge = Answer<'/api/v1/sessions/passkey-challenge', 'post'>
export type Passkey = Answer<'/api/v1/my/passkeys', 'get'>['items'][number]
export const askPasskey = () => answer(api.POST('/api/v1/sessions/passkey-challenge'))
export const signInWithPasskey = (body: Body<'/api/v1/sessions/passkey', 'post'>) =>
  answer(api.POST('/api/v1/sessions/passkey', { body }))
export const listPasskeys = () => answer(api.GET('/api/v1/my/passkeys'))
export const offerPasskey = (password: string) =>
  answer(api.POST('/api/v1/my/passkeys/challenge', { body: { password } }))
export const addPasskey = (body: Body<'/api/v1/my/passkeys', 'post'>) =>
  answer(api.POST('/api/v1/my/passkeys', { body }))
export const removePasskey = (passkey_id: string, password: string) =>
  answer(
    api.POST('/api/v1/my/passkeys/{passkey_id}/remove', {
      params: { path: { passkey_id } },
      body: { password },
    }),
  )

export type Identities = Answer<'/api/v1/my/identities', 'get'>
export const showIdentityProvider = () => answer(api.GET('/api/v1/identity-provider'))
export const departToSignIn = () => answer(api.POST('/api/v1/sessions/identity-departure'))
export const arriveWithIdentity = (body: Body<'/api/v1/sessions/identity', 'post'>) =>
  answer(api.POST('/api/v1/sessions/identity', { body: absent(body) }))
export const registerByIdentity = (body: Body<'/api/v1/accounts/by-identity', 'post'>) =>
  answer(api.POST('/api/v1/accounts/by-identity', { body: absent(body) }))
export const listIdentities = () => answer(api.GET('/api/v1/my/identities'))
export const departToLink = () => answer(api.POST('/api/v1/my/identities/departure'))
export const linkIdentity = (password: string) =>
  answer(api.POST('/api/v1/my/identities', { body: { password } }))
export const removeIdentity = (identity_id: string, password: string) =>
  answer(
    api.POST('/api/v1/my/identities/{identity_id}/remove', {
      params: { path: { identity_id } },
      body: { password },
    }),
  )

export const listDevices = () => answer(api.GET('/api/v1/my/sessions'))
export const endDevice = (session_id: string) =>
  answer(api.DELETE('/api/v1/my/sessions/{session_id}', { params: { path: { session_id } } }))
export const endOtherDevices = () => answer(api.POST('/api/v1/my/sessions/end-others'))

export const listMembers = () => answer(api.GET('/api/v1/my/organisation/members'))
export const changeMember = (account_id: string, role: MemberRole) =>
  answer(
    api.POST('/api/v1/my/organisation/members/{account_id}/role', {
      params: { path: { account_id } },
      body: { role },
    }),
  )
export const removeMember = (account_id: string) =>
  answer(
    api.DELETE('/api/v1/my/organisation/members/{account_id}', {
      params: { path: { account_id } },
    }),
  )
export const listInvitations = () => answer(api.GET('/api/v1/my/organisation/invitations'))
export const invite = (body: Invite) =>
  answer(api.POST('/api/v1/my/organisation/invitations', { body: absent(body) }))
export const withdrawInvitation = (invitation_id: string) =>
  answer(
    api.DELETE('/api/v1/my/organisation/invitations/{invitation_id}', {
      params: { path: { invitation_id } },
    }),
  )
export const lookAtInvitation = (token: string) =>
  answer(api.POST('/api/v1/invitations/look', { body: { token } }))
export const acceptInvitation = (token: string) =>
  answer(api.POST('/api/v1/invitations/accept', { body: { token } }))

export const askMembership = (body: Body<'/api/v1/my/membership-requests', 'post'>, key: string) =>
  answer(api.POST('/api/v1/my/membership-requests', { body, params: { header: keyed(key) } }))
export const showMembership = () => answer(api.GET('/api/v1/my/membership-requests/last'))
export const withdrawMembership = () =>
  answer(api.POST('/api/v1/my/membership-requests/last/withdraw'))
export const listMemberships = () => answer(api.GET('/api/v1/my/organisation/membership-requests'))
export const decideMembership = (request_id: string, decision: 'accept' | 'decline') =>
  answer(
    api.POST('/api/v1/my/organisation/membership-requests/{request_id}/decide', {
      params: { path: { request_id } },
      body: { decision },
    }),
  )

export const findAccounts = (name: string) =>
  answer(api.POST('/api/v1/administration/accounts/find', { body: absent({ name }) }))
const of = (account_id: string) => ({ params: { path: { account_id } } })
export const unlockAccount = (account_id: string) =>
  answer(api.POST('/api/v1/administration/accounts/{account_id}/unlock', of(account_id)))
export const endSessions = (account_id: string) =>
  answer(api.POST('/api/v1/administration/accounts/{account_id}/end-sessions', of(account_id)))
export const resetSecondFactor = (account_id: string) =>
  answer(
    api.POST('/api/v1/administration/accounts/{account_id}/reset-second-factor', of(account_id)),
  )
export const giveStaffRole = (account_id: string, role: StaffRole, university_code?: string) =>
  answer(
    api.POST('/api/v1/administration/accounts/{account_id}/grants', {
      ...of(account_id),
      body: { role, university_code },
    }),
  )
export const withdrawStaffRole = (account_id: string, grant_id: string) =>
  answer(
    api.DELETE('/api/v1/administration/accounts/{account_id}/grants/{grant_id}', {
      params: { path: { account_id, grant_id } },
    }),
  )
