import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { onSecondStepDue, onSessionLost } from '@/api/client'
import { ProblemError } from '@/api/problem'
import App from './App.vue'
import { i18n, startTexts } from './i18n'
import { startPreferences } from './preferences'
import { router } from './router'
import { loseSession } from './session'
import 'element-plus/theme-chalk/base.css'
import '@/design/tokens.css'
import '@/design/base.css'
import '@/design/forms.css'
import '@/design/workplace.css'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; only silence and breakage are worth another try.
      retry: (failures, error) =>
        failures < 2 && error instanceof ProblemError && error.problem.kind !== 'refused',
    },
  },
})

// Whoever stands before the gate has no session to lose.
onSessionLost(() => {
  const { meta, fullPath } = router.currentRoute.value
  loseSession()
  if (meta.roles) void router.push({ name: 'sign-in', query: { next: fullPath, lost: '1' } })
})

onSecondStepDue(() => {
  const { next } = router.currentRoute.value.query
  void router.push({ name: 'second-step', query: next ? { next } : {} })
})

async function start(): Promise<void> {
  startPreferences()
  await startTexts()
  createApp(App).use(i18n).use(router).use(VueQueryPlugin, { queryClient: queries }).mount('#app')
}
void start()
