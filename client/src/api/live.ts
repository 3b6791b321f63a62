// Live updates over one WebSocket. The socket only says "something is new"; the state itself is
// asked over HTTP, so a lost message costs nothing. While the socket is away the caller is asked
// to poll.

export interface LiveNews {
  topic: string
  body: unknown
}

export interface LiveOptions {
  topics: string[]
  hear: (news: LiveNews) => void
  // Called every `poll_every_ms` while no socket is open, and once when one has opened: what was
  // before then nobody told.
  poll: () => void
  poll_every_ms?: number
  open?: (url: string) => WebSocket
}

const first_pause_ms = 1_000
const longest_pause_ms = 30_000

export function follow(options: LiveOptions): () => void {
  const poll_every_ms = options.poll_every_ms ?? 15_000
  const url = new URL('/api/v1/live', location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  url.searchParams.set('topics', options.topics.join(','))

  let socket: WebSocket | undefined
  let pause_ms = first_pause_ms
  let retry: ReturnType<typeof setTimeout> | undefined
  let polling: ReturnType<typeof setInterval> | undefined
  let left = false

  const startPolling = () => void (polling ??= setInterval(options.poll, poll_every_ms))
  const stopPolling = () => {
    clearInterval(polling)
    polling = undefined
  }

  function connect(): void {
    socket = (options.open ?? ((address) => new WebSocket(address)))(url.href)
    socket.onopen = () => {
      pause_ms = first_pause_ms
      stopPolling()
      options.poll()
    }
    socket.onmessage = (event) => {
      const news = newsOf(event.data)
      if (news) options.hear(news)
    }
    socket.onclose = () => {
      if (left) return
      startPolling()
      retry = setTimeout(connect, pause_ms)
      pause_ms = Math.min(pause_ms * 2, longest_pause_ms)
    }
  }
  connect()

  return () => {
    left = true
    clearTimeout(retry)
    stopPolling()
    socket?.close()
  }
}

export function newsOf(data: unknown): LiveNews | null {
  if (typeof data !== 'string') return null
  try {
    const message: unknown = JSON.parse(data)
    if (typeof message !== 'object' || message === null || !('topic' in message)) return null
    return { topic: String(message.topic), body: 'message' in message ? message.message : message }
  } catch {
    return null
  }
}
