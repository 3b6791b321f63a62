import { reactive, ref, watch, type Ref } from 'vue'
import { decisions, type Decision, type FieldRemark, type QueueName, type Reason } from './calls'

export interface Remarks {
  remark: string
  field_remarks: FieldRemark[]
  chosen: Reason[]
  wanted: Decision // what Ctrl Enter in the remark sends
  missing: boolean // it was sent without a word
}

// What is being written to those who handed in, kept for each item while the desk is open: whoever
// looks at another one meanwhile, or takes a decision back, finds it again.
export function useRemarks(queue: Ref<QueueName>, id: Ref<string | undefined>) {
  const blank = (): Remarks =>
    reactive({
      remark: '',
      field_remarks: [],
      chosen: [],
      wanted: decisions[queue.value].includes('return') ? 'return' : 'refuse',
      missing: false,
    })
  const kept = new Map<string, Remarks>()
  const remarks = ref<Remarks>(blank())
  watch(
    id,
    (now) => {
      const own = (now === undefined ? undefined : kept.get(now)) ?? blank()
      if (now !== undefined) kept.set(now, own)
      remarks.value = own
    },
    { immediate: true, flush: 'sync' },
  )
  function addReason(reason: Reason, words: string): void {
    const own = remarks.value
    own.remark = own.remark ? `${own.remark.trimEnd()}\n${words}` : words
    own.chosen.push(reason)
    own.wanted = reason.decision
  }
  return { remarks, addReason }
}
