import { nextTick } from 'vue'
import { createRouter, createWebHistory, type RouteLocationRaw } from 'vue-router'
import { ProblemError } from '@/api/problem'
import { enter, translate } from './i18n'
import { useDensity } from './preferences'
import { workplaceOf } from './navigation'
import { routes } from './routes'
import { loadSession, session, type Role } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    title: string // key of the window's title
    texts?: string[] // rooms whose texts come with the page
    roles?: Role[] // who works here; absent: everybody, signed in or not
    desk?: boolean // fills the screen and scrolls inside
    fresh?: boolean // another address is another page, even of the same component
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

export function homeOf(role: Role): RouteLocationRaw {
  return { name: workplaceOf(role).home }
}

// Only our own addresses are followed after signing in.
export function safeNext(next: unknown): string | null {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : null
}

// Without an answer nobody can be told apart; the start page says so and asks again.
async function whoIsHere() {
  if (session.asked) return session.current
  try {
    return await loadSession()
  } catch (error) {
    if (error instanceof ProblemError) return 'unknown'
    throw error
  }
}

// Public pages offer to sign in to everybody; who has done so goes on.
async function pastTheGate(next: unknown): Promise<RouteLocationRaw | true> {
  const current = await whoIsHere()
  if (!current || current === 'unknown') return true
  const wanted = safeNext(next)
  return wanted?.startsWith('/app/') ? wanted : homeOf(current.role)
}

router.beforeEach(async (to) => {
  if (to.name === 'sign-in' || to.name === 'register') return pastTheGate(to.query.next)
  if (!to.meta.roles) return true
  const current = await whoIsHere()
  if (current === 'unknown') return { name: 'start', query: { next: to.fullPath } }
  if (!current) return { name: 'sign-in', query: { next: to.fullPath } }
  if (!to.meta.roles.includes(current.role)) return homeOf(current.role)
  return true
})

router.beforeResolve(async (to) => {
  if (to.meta.texts) await enter(to.meta.texts)
})

router.afterEach(async (to, from, failure) => {
  if (failure) return
  document.title = `${translate(to.meta.title)} · ${translate('app.name')}`
  if (session.current) useDensity(workplaceOf(session.current.role).density)
  if (from.matched.length === 0 || to.name === from.name) return
  // A new page begins at its heading, for eyes and for readers.
  await nextTick()
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
})
