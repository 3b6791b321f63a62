import type { Duty, DutyForm } from './calls'

export const isOnDuty = (duty: Duty, now = Date.now()) =>
  Date.parse(duty.starts_at) <= now && now < Date.parse(duty.ends_at)

export const blankDuty = (): DutyForm => ({
  task: '',
  person: '',
  phone: '',
  starts_at: '',
  ends_at: '',
})

// The next shift of the same people begins where this one ends.
export const dutyAfter = (last: DutyForm): DutyForm => ({
  ...last,
  starts_at: last.ends_at,
  ends_at: '',
})
