import type { RouteRecordRaw } from 'vue-router'

// Complaining, what comes of it, and what is done about employers.
export const complaintRoutes: RouteRecordRaw[] = [
  {
    path: '/app/complain',
    name: 'complain',
    component: () => import('@/features/complaints/ComplainPage.vue'),
    meta: { title: 'complaints.title', texts: ['complaints', 'consents'] },
  },
  {
    path: '/app/complain/follow-up',
    name: 'complaint-follow-up',
    component: () => import('@/features/complaints/FollowUpPage.vue'),
    meta: { title: 'complaints.follow_up', texts: ['complaints'] },
  },
  {
    path: '/app/complaints',
    name: 'my-complaints',
    component: () => import('@/features/complaints/MinePage.vue'),
    meta: {
      title: 'complaints.mine',
      texts: ['complaints', 'consents'],
      roles: ['seeker', 'employer', 'reviewer', 'organiser', 'administrator'],
    },
  },
  {
    path: '/app/university/complaints/:complaint_id?',
    name: 'university-complaints',
    component: () => import('@/features/complaints/UniversityPage.vue'),
    props: true,
    meta: { title: 'complaints.university.title', texts: ['complaints'], roles: ['university'] },
  },
  {
    path: '/app/complaints/heard',
    name: 'heard-complaints',
    component: () => import('@/features/complaints/HeardPage.vue'),
    meta: { title: 'complaints.heard', texts: ['complaints'], roles: ['employer'] },
  },
  {
    path: '/app/sanctions',
    name: 'sanctions',
    component: () => import('@/features/sanctions/ListPage.vue'),
    meta: { title: 'sanctions.title', texts: ['sanctions'], roles: ['reviewer', 'organiser'] },
  },
  {
    path: '/app/sanctions/mine',
    name: 'my-sanctions',
    component: () => import('@/features/sanctions/MinePage.vue'),
    meta: { title: 'sanctions.mine', texts: ['sanctions'], roles: ['employer'] },
  },
  {
    path: '/app/sanctions/employers/:id',
    name: 'employer-sanctions',
    component: () => import('@/features/sanctions/EmployerPage.vue'),
    props: true,
    meta: {
      title: 'sanctions.title',
      texts: ['sanctions'],
      roles: ['reviewer', 'organiser'],
      fresh: true,
    },
  },
]
