import type { RouteRecordRaw } from 'vue-router'
import { signed_in } from './roles'

// Signing in, one's account, and what the venue keeps of whoever has it.
export const accountRoutes: RouteRecordRaw[] = [
  {
    path: '/app/sign-in',
    name: 'sign-in',
    component: () => import('@/features/accounts/SignInPage.vue'),
    meta: { title: 'accounts.sign_in', texts: ['accounts', 'factors', 'identity'] },
  },
  {
    path: '/app/second-step',
    name: 'second-step',
    component: () => import('@/features/accounts/SecondStepPage.vue'),
    meta: { title: 'factors.second_step', texts: ['accounts', 'factors'] },
  },
  {
    path: '/app/identity',
    name: 'identity',
    component: () => import('@/features/accounts/IdentityPage.vue'),
    meta: { title: 'identity.identity', texts: ['accounts', 'identity'] },
  },
  {
    path: '/app/register',
    name: 'register',
    component: () => import('@/features/accounts/RegisterPage.vue'),
    meta: { title: 'accounts.register', texts: ['accounts'] },
  },
  {
    path: '/app/forgot',
    name: 'forgot',
    component: () => import('@/features/accounts/ForgotPage.vue'),
    meta: { title: 'accounts.forgot', texts: ['accounts'] },
  },
  {
    path: '/app/invitation',
    name: 'invitation',
    component: () => import('@/features/accounts/InvitationPage.vue'),
    meta: { title: 'accounts.invitation', texts: ['accounts'] },
  },
  {
    path: '/app/security',
    name: 'security',
    component: () => import('@/features/accounts/SecurityPage.vue'),
    meta: {
      title: 'accounts.security',
      texts: ['accounts', 'factors', 'identity'],
      roles: signed_in,
    },
  },
  {
    path: '/app/my-data',
    name: 'my-data',
    component: () => import('@/features/own_data/DataPage.vue'),
    meta: { title: 'own_data.title', texts: ['own_data', 'accounts'], roles: signed_in },
  },
  {
    path: '/app/leaving',
    name: 'leaving',
    component: () => import('@/features/own_data/LeavingPage.vue'),
    meta: { title: 'own_data.leaving', texts: ['own_data', 'accounts'], roles: signed_in },
  },
]
