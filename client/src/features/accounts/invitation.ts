import type { Offer } from './calls'

// An invitation that somebody holds while they register or sign in, on this tab only.
export interface HeldInvitation extends Pick<Offer, 'organisation_name' | 'role'> {
  token: string
}

const place = 'sx.invitation'

export function keepInvitation(invitation: HeldInvitation): void {
  sessionStorage.setItem(place, JSON.stringify(invitation))
}

export function keptInvitation(): HeldInvitation | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null') as HeldInvitation | null
  } catch {
    return null
  }
}

export const forgetInvitation = (): void => sessionStorage.removeItem(place)
