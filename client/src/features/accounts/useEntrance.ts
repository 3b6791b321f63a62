import { useRoute, useRouter } from 'vue-router'
import { homeOf, safeNext } from '@/app/router'
import { enter, type Session } from '@/app/session'

// Where somebody goes who has just signed in.
export function useEntrance() {
  const route = useRoute()
  const router = useRouter()
  return async (current: Session): Promise<void> => {
    enter(current)
    const next = safeNext(route.query.next)
    // Public pages are the server's: a real navigation shows them signed in.
    if (next && !next.startsWith('/app')) location.assign(next)
    else await router.replace(next ?? homeOf(current.role))
  }
}
