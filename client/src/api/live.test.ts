import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { follow, newsOf } from './live'

class Socket {
  static all: Socket[] = []
  onopen?: () => void
  onclose?: () => void
  onmessage?: (event: { data: unknown }) => void
  constructor(readonly url: string) {
    Socket.all.push(this)
  }
  close = () => this.onclose?.()
}
const open = (url: string) => new Socket(url) as unknown as WebSocket

beforeEach(() => {
  Socket.all = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

describe('following live news', () => {
  it('hears what is new on its topics', () => {
    const hear = vi.fn()
    const leave = follow({ topics: ['fair:1', 'work:2'], hear, poll: () => {}, open })
    const [socket] = Socket.all
    expect(socket!.url).toMatch(/^ws.*\/api\/v1\/live\?topics=fair%3A1%2Cwork%3A2$/)
    socket!.onmessage!({ data: '{"topic":"fair:1","employers":3}' })
    expect(hear).toHaveBeenCalledOnce()
    leave()
  })

  it('polls while the socket is away, and once when it has opened', () => {
    const poll = vi.fn()
    const leave = follow({ topics: ['a'], hear: () => {}, poll, poll_every_ms: 400, open })
    Socket.all[0]!.onopen!()
    Socket.all[0]!.onclose!()
    expect(poll).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(900)
    expect(poll).toHaveBeenCalledTimes(3)
    vi.advanceTimersByTime(100)
    expect(Socket.all).toHaveLength(2)
    Socket.all[1]!.onopen!()
    expect(poll).toHaveBeenCalledTimes(4)
    vi.advanceTimersByTime(5_000)
    expect(poll).toHaveBeenCalledTimes(4)
    leave()
  })

  it('waits longer between attempts, and stops for good when left', () => {
    const leave = follow({ topics: ['a'], hear: () => {}, poll: () => {}, open })
    const times: number[] = []
    for (let n = 0; n < 4; ++n) {
      Socket.all.at(-1)!.onclose!()
      const before = Socket.all.length
      let waited = 0
      while (Socket.all.length === before) {
        vi.advanceTimersByTime(500)
        waited += 500
      }
      times.push(waited)
    }
    expect(times).toEqual([1_000, 2_000, 4_000, 8_000])
    leave()
    const count = Socket.all.length
    vi.advanceTimersByTime(120_000)
    expect(Socket.all).toHaveLength(count)
  })

  it('ignores what is no news', () => {
    expect(newsOf('not json')).toBeNull()
    expect(newsOf('{"a":1}')).toBeNull()
    expect(newsOf(new ArrayBuffer(2))).toBeNull()
  })
})
