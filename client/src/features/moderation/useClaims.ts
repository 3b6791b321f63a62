import { claimItem, releaseItem, type Detail } from './calls'

const fresh_ms = 60_000 // what was fetched longer ago may have changed

// What the desk has claimed: the item that is read, and ahead of it the next one, fetched meanwhile
// so that it is there at once. A claim waits until the same item has been given back.
// `fetched` hears of what was fetched ahead.
export function useClaims(fetched: (detail: Detail) => void) {
  const leaving = new Map<string, Promise<void>>()
  let ahead: { id: string; asked_at: number; detail: Promise<Detail | undefined> } | undefined

  async function claim(id: string): Promise<Detail> {
    await leaving.get(id)
    return claimItem(id)
  }
  function release(id: string): Promise<void> {
    const gone = releaseItem(id)
      .catch(() => {}) // the claim runs out by itself
      .then(() => void leaving.delete(id))
    leaving.set(id, gone)
    return gone
  }
  // What cannot be had is asked for again when it is its turn, and says then why.
  function lookAhead(id: string | undefined): void {
    if (ahead?.id === id) return
    void dropAhead()
    if (id === undefined) return
    const detail = claim(id).catch(() => undefined)
    ahead = { id, asked_at: Date.now(), detail }
    void detail.then((found) => found && fetched(found))
  }
  // Nothing when it was not fetched, or too long ago.
  async function takeAhead(id: string): Promise<Detail | undefined> {
    if (ahead?.id !== id) return undefined
    const { asked_at, detail } = ahead
    ahead = undefined
    return Date.now() - asked_at < fresh_ms ? detail : undefined
  }
  async function dropAhead(): Promise<void> {
    const was = ahead
    ahead = undefined
    if (was && (await was.detail)) await release(was.id)
  }
  return { claim, release, lookAhead, takeAhead, dropAhead }
}
