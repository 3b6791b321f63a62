import { beforeEach, describe, expect, it, vi } from 'vitest'
import { claimItem, releaseItem, type Detail } from './calls'
import { useClaims } from './useClaims'

vi.mock('./calls', () => ({ claimItem: vi.fn(), releaseItem: vi.fn() }))
const claim = vi.mocked(claimItem)
const release = vi.mocked(releaseItem)
const fetched = vi.fn()
const detail = (id: string) => ({ item: { id, mine: true } }) as Detail

beforeEach(() => {
  vi.resetAllMocks()
  claim.mockImplementation((id) => Promise.resolve(detail(id)))
  release.mockResolvedValue(detail('').item)
})

describe('claims', () => {
  it('have the next item there before it is asked for', async () => {
    const claims = useClaims(fetched)
    claims.lookAhead('b')
    await vi.waitFor(() => expect(claim).toHaveBeenCalledWith('b'))
    expect((await claims.takeAhead('b'))?.item.id).toBe('b')
    expect(await claims.takeAhead('b')).toBeUndefined()
    expect(claim).toHaveBeenCalledTimes(1)
    expect(fetched).toHaveBeenCalledTimes(1)
    expect(release).not.toHaveBeenCalled()
  })
  it('give back what was claimed ahead for nothing', async () => {
    const claims = useClaims(fetched)
    claims.lookAhead('b')
    claims.lookAhead('c')
    await vi.waitFor(() => expect(release).toHaveBeenCalledWith('b'))
    expect(await claims.takeAhead('b')).toBeUndefined()
    expect((await claims.takeAhead('c'))?.item.id).toBe('c')
  })
  it('have nothing ahead of what a colleague took', async () => {
    claim.mockRejectedValue(new Error('claimed_by_another'))
    const claims = useClaims(fetched)
    claims.lookAhead('b')
    expect(await claims.takeAhead('b')).toBeUndefined()
    await claims.dropAhead()
    expect(release).not.toHaveBeenCalled()
  })
  it('do not trust what was fetched long ago', async () => {
    vi.useFakeTimers()
    const claims = useClaims(fetched)
    claims.lookAhead('b')
    vi.advanceTimersByTime(61_000)
    expect(await claims.takeAhead('b')).toBeUndefined()
    vi.useRealTimers()
  })
  it('wait until the same item has been given back', async () => {
    let gone = (): void => {}
    release.mockReturnValue(new Promise((done) => (gone = () => done(detail('a').item))))
    const claims = useClaims(fetched)
    void claims.release('a')
    const again = claims.claim('a')
    await Promise.resolve()
    expect(claim).not.toHaveBeenCalled()
    gone()
    expect((await again).item.id).toBe('a')
  })
})
