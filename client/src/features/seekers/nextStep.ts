import type { Application } from '@/features/applications/calls'
import type { Resume } from './calls'

// The one thing to do now, most urgent first: somebody waits for my answer, then an interview,
// then what I lack, then looking around.
export type NextStep =
  | { kind: 'answer_offer' | 'prepare_interview'; application: Application }
  | { kind: 'write_resume' }
  | { kind: 'complete_resume'; percent: number }
  | { kind: 'find_postings' }
  | { kind: 'wait'; open: number }

const good_enough_percent = 70
const isWritten = (resume: Resume) => resume.version > 0

export function nextStep(resume: Resume, applications: readonly Application[]): NextStep {
  const offered = applications.find((one) => one.stage === 'offered')
  if (offered) return { kind: 'answer_offer', application: offered }
  const interview = applications.find((one) => one.stage === 'interview')
  if (interview) return { kind: 'prepare_interview', application: interview }
  if (!isWritten(resume)) return { kind: 'write_resume' }
  if (resume.completeness < good_enough_percent)
    return { kind: 'complete_resume', percent: resume.completeness }
  const open = applications.filter((one) =>
    ['delivered', 'viewed', 'shortlisted'].includes(one.stage),
  ).length
  return open > 0 ? { kind: 'wait', open } : { kind: 'find_postings' }
}
