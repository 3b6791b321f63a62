import { reactive } from 'vue'

// What just happened, said once: seen for a while at the edge of the screen and spoken by screen
// readers. A notice that can be taken back stays ten seconds.
export interface Notice {
  id: number
  text: string
  tone: 'ok' | 'danger'
  act?: { label: string; run: () => void }
}

const seen_ms = 5_000
const undo_ms = 10_000
let next_id = 1

export const notices = reactive<Notice[]>([])

export function dismiss(id: number): void {
  const index = notices.findIndex((notice) => notice.id === id)
  if (index >= 0) notices.splice(index, 1)
}

export function announce(text: string, more: Partial<Pick<Notice, 'tone' | 'act'>> = {}): number {
  const notice: Notice = { id: next_id++, text, tone: 'ok', ...more }
  notices.push(notice)
  setTimeout(() => dismiss(notice.id), notice.act ? undo_ms : seen_ms)
  return notice.id
}
