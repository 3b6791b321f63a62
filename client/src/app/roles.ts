import type { Role } from './session'

// Who works on a page.
export const seekers: Role[] = ['seeker']
export const employers: Role[] = ['employer']
export const staff: Role[] = ['reviewer', 'organiser']
export const organisers: Role[] = ['organiser']
export const administrators: Role[] = ['administrator']
export const security_administrators: Role[] = ['security_administrator']
export const audit_administrators: Role[] = ['audit_administrator']
export const overseers: Role[] = [...administrators, ...audit_administrators]
const every_administrator = [...administrators, ...security_administrators, ...audit_administrators]
export const signed_in: Role[] = [
  ...seekers,
  ...employers,
  ...staff,
  ...every_administrator,
  'university',
]
