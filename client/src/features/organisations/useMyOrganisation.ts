import { useQuery } from '@tanstack/vue-query'
import { asProblem } from '@/api/problem'
import { showOrganisation, type Organisation } from './calls'

// An employer's own organisation; null when it has not registered one yet.
export function useMyOrganisation() {
  return useQuery({
    queryKey: ['my', 'organisation'],
    queryFn: async (): Promise<Organisation | null> => {
      try {
        return await showOrganisation()
      } catch (error) {
        if (asProblem(error).status === 404) return null
        throw error
      }
    },
  })
}
