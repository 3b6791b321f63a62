import { useQuery } from '@tanstack/vue-query'
import { asProblem } from '@/api/problem'
import { showMembership, type Membership } from './calls'

export const membership_key = ['my', 'membership'] as const

// One's last request to join an organisation that is here already; null when there was none.
export function useMembership(enabled: () => boolean) {
  return useQuery({
    queryKey: membership_key,
    enabled,
    queryFn: async (): Promise<Membership | null> => {
      try {
        return await showMembership()
      } catch (error) {
        if (asProblem(error).status === 404) return null
        throw error
      }
    },
  })
}
