import type { Role } from '@/app/session'
import type { MemberRole } from './calls'

// What somebody may be among the colleagues of that role; who keeps the list comes first.
export const rolesHere = (role: Role | undefined): MemberRole[] =>
  role === 'employer' ? ['owner', 'recruiter'] : ['organiser', 'reviewer']
