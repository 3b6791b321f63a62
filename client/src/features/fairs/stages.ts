import type { Fair, FairStage, FairStep } from './calls'

export type StageState = 'done' | 'on' | 'ahead'

// What was decided counts before what was planned.
export const endOf = (stage: FairStage) => stage.ended_at ?? stage.ends_at

export function stageState(stage: FairStage, now = Date.now()): StageState {
  if (Date.parse(stage.starts_at) > now) return 'ahead'
  const end = endOf(stage)
  return end && Date.parse(end) <= now ? 'done' : 'on'
}

export const currentStage = (fair: Fair, now = Date.now()): FairStage | undefined =>
  fair.stages.find((stage) => stageState(stage, now) === 'on')

// The way of a fair; the server refuses what does not follow.
const ways: Record<Fair['state'], FairStep | undefined> = {
  draft: 'announce',
  announced: 'open',
  open: 'close',
  closed: 'archive',
  archived: undefined,
}
export const nextStep = (state: Fair['state']): FairStep | undefined => ways[state]
