import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import type { QueueName, Reason } from './calls'
import { useRemarks } from './useRemarks'

const reason = (decision: Reason['decision']): Reason => ({
  id: decision,
  queue: 'postings',
  decision,
  zh: '请写清',
  en: 'Please be clear',
})

describe('remarks', () => {
  it('are kept for each item', () => {
    const id = ref<string | undefined>('a')
    const { remarks } = useRemarks(ref<QueueName>('postings'), id)
    remarks.value.remark = '写到一半'
    id.value = 'b'
    expect(remarks.value.remark).toBe('')
    id.value = undefined
    id.value = 'a'
    expect(remarks.value.remark).toBe('写到一半')
  })
  it('take a reason on a line of its own, and its decision', () => {
    const { remarks, addReason } = useRemarks(ref<QueueName>('postings'), ref('a'))
    expect(remarks.value.wanted).toBe('return')
    addReason(reason('return'), '请写清')
    addReason(reason('refuse'), '不能发布')
    expect(remarks.value.remark).toBe('请写清\n不能发布')
    expect(remarks.value.wanted).toBe('refuse')
    expect(remarks.value.chosen.map((one) => one.id)).toEqual(['return', 'refuse'])
  })
  it('refuse where nothing is returned', () => {
    const { remarks } = useRemarks(ref<QueueName>('marks'), ref('a'))
    expect(remarks.value.wanted).toBe('refuse')
  })
})
