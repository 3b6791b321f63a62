import type { RouteRecordRaw } from 'vue-router'
import { complaintRoutes } from './complaintRoutes'
import type { Role } from './session'

// Every page of the workplaces, and who works there.
const seekers: Role[] = ['seeker']
const employers: Role[] = ['employer']
const staff: Role[] = ['reviewer', 'organiser']
const organisers: Role[] = ['organiser']
const administrators: Role[] = ['administrator']
const security_administrators: Role[] = ['security_administrator']
const audit_administrators: Role[] = ['audit_administrator']
const every_administrator = [...administrators, ...security_administrators, ...audit_administrators]
const signed_in: Role[] = [...seekers, ...employers, ...staff, ...every_administrator]

export const routes: RouteRecordRaw[] = [
  {
    path: '/app',
    name: 'start',
    component: () => import('./StartPage.vue'),
    meta: { title: 'app.name' },
  },
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
  {
    path: '/app/members',
    name: 'members',
    component: () => import('@/features/accounts/MembersPage.vue'),
    meta: { title: 'accounts.members', texts: ['accounts'], roles: ['employer', 'organiser'] },
  },
  {
    path: '/app/accounts',
    name: 'accounts',
    component: () => import('@/features/accounts/AdministrationPage.vue'),
    meta: {
      title: 'accounts.administration',
      texts: ['accounts', 'factors'],
      roles: security_administrators,
    },
  },
  {
    path: '/app/audit',
    name: 'audit',
    component: () => import('@/features/audit/AuditPage.vue'),
    meta: { title: 'audit.title', texts: ['audit'], roles: audit_administrators },
  },
  {
    path: '/app/me',
    name: 'me',
    component: () => import('@/features/accounts/MePage.vue'),
    meta: { title: 'accounts.me', texts: ['accounts'], roles: signed_in },
  },
  {
    path: '/app/notifications',
    name: 'notifications',
    component: () => import('@/features/notifications/ListPage.vue'),
    meta: { title: 'notifications.title', roles: signed_in },
  },
  {
    path: '/app/notifications/settings',
    name: 'notification-settings',
    component: () => import('@/features/notifications/SettingsPage.vue'),
    meta: { title: 'notifications.settings', roles: signed_in },
  },
  {
    path: '/app/letters',
    name: 'letters',
    component: () => import('@/features/notifications/LettersPage.vue'),
    meta: { title: 'notifications.letters', roles: administrators },
  },
  {
    path: '/app/works',
    name: 'works',
    component: () => import('@/features/works/WorksPage.vue'),
    meta: { title: 'works.title', roles: signed_in },
  },
  {
    path: '/app/lists',
    name: 'take-lists',
    component: () => import('@/features/works/ListsPage.vue'),
    meta: { title: 'works.lists', roles: ['reviewer', 'organiser'] },
  },

  {
    path: '/app/seeker',
    name: 'seeker-home',
    component: () => import('@/features/seekers/HomePage.vue'),
    meta: { title: 'seekers.home', roles: seekers },
  },
  {
    path: '/app/recommendations',
    name: 'recommendations',
    component: () => import('@/features/recommendations/RecommendationsPage.vue'),
    meta: { title: 'recommendations.title', roles: seekers },
  },
  {
    path: '/app/resume',
    name: 'resume',
    component: () => import('@/features/seekers/ResumePage.vue'),
    meta: { title: 'seekers.resume', roles: seekers },
  },
  {
    path: '/app/privacy',
    name: 'privacy',
    component: () => import('@/features/seekers/PrivacyPage.vue'),
    meta: { title: 'seekers.privacy', texts: ['unmasking'], roles: seekers },
  },
  {
    path: '/app/saved',
    name: 'saved',
    component: () => import('@/features/seekers/SavedPage.vue'),
    meta: { title: 'seekers.saved', roles: seekers },
  },
  {
    path: '/app/searches',
    name: 'searches',
    component: () => import('@/features/search/SearchesPage.vue'),
    meta: { title: 'search.title', roles: seekers },
  },
  {
    path: '/app/pushes',
    name: 'my-pushes',
    component: () => import('@/features/pushes/MinePage.vue'),
    meta: { title: 'pushes.mine', texts: ['pushes'], roles: seekers },
  },
  {
    path: '/app/approaches',
    name: 'my-approaches',
    component: () => import('@/features/supply/MinePage.vue'),
    meta: { title: 'supply.mine', texts: ['supply'], roles: seekers },
  },
  {
    path: '/app/applications',
    name: 'applications',
    component: () => import('@/features/applications/ListPage.vue'),
    meta: { title: 'applications.mine', roles: seekers },
  },
  {
    path: '/app/applications/:application_id',
    name: 'application',
    component: () => import('@/features/applications/DetailPage.vue'),
    props: true,
    meta: { title: 'applications.one', roles: seekers, fresh: true },
  },
  {
    path: '/app/apply/:posting_id',
    name: 'apply',
    component: () => import('@/features/applications/ApplyPage.vue'),
    props: true,
    meta: { title: 'applications.apply', texts: ['fairs'], roles: seekers, fresh: true },
  },

  {
    path: '/app/employer',
    name: 'employer-home',
    component: () => import('@/features/organisations/HomePage.vue'),
    meta: { title: 'organisations.home', texts: ['sanctions'], roles: employers },
  },
  {
    path: '/app/organisation',
    name: 'organisation',
    component: () => import('@/features/organisations/OrganisationPage.vue'),
    meta: { title: 'organisations.mine', roles: employers },
  },
  {
    path: '/app/organisation/pictures',
    name: 'organisation-pictures',
    component: () => import('@/features/organisations/PicturesPage.vue'),
    meta: { title: 'organisations.pictures', roles: employers },
  },
  {
    path: '/app/postings',
    name: 'my-postings',
    component: () => import('@/features/postings/ListPage.vue'),
    meta: { title: 'postings.mine', roles: employers },
  },
  {
    path: '/app/postings/new',
    name: 'new-posting',
    component: () => import('@/features/postings/EditPage.vue'),
    meta: { title: 'postings.new', roles: employers, fresh: true },
  },
  {
    path: '/app/postings/import',
    name: 'import-postings',
    component: () => import('@/features/imports/UploadPage.vue'),
    meta: { title: 'imports.title', texts: ['imports'], roles: employers },
  },
  {
    path: '/app/postings/import/:table_id',
    name: 'import-table',
    component: () => import('@/features/imports/TablePage.vue'),
    props: true,
    meta: { title: 'imports.title', texts: ['imports'], roles: employers, fresh: true },
  },
  {
    path: '/app/postings/:posting_id',
    name: 'edit-posting',
    component: () => import('@/features/postings/EditPage.vue'),
    props: true,
    meta: { title: 'postings.one', roles: employers, fresh: true },
  },
  {
    path: '/app/posting-rules',
    name: 'posting-rules',
    component: () => import('@/features/postings/RulesPage.vue'),
    meta: { title: 'postings.rules.title', texts: ['posting_rules'], roles: administrators },
  },
  {
    path: '/app/candidates',
    name: 'candidates',
    component: () => import('@/features/applications/CandidatesPage.vue'),
    meta: { title: 'applications.candidates', roles: employers },
  },
  {
    path: '/app/candidates/:posting_id/:application_id?',
    name: 'board',
    component: () => import('@/features/applications/BoardPage.vue'),
    props: true,
    meta: { title: 'applications.candidates', roles: employers, desk: true },
  },
  {
    path: '/app/people',
    name: 'find-people',
    component: () => import('@/features/search/PeoplePage.vue'),
    meta: { title: 'search.people.title', texts: ['supply'], roles: employers },
  },
  {
    path: '/app/people/:posting_id',
    name: 'people',
    component: () => import('@/features/recommendations/PeoplePage.vue'),
    props: true,
    meta: { title: 'recommendations.people', texts: ['supply'], roles: employers, fresh: true },
  },
  {
    path: '/app/supply',
    name: 'supply-plan',
    component: () => import('@/features/supply/PlanPage.vue'),
    meta: { title: 'supply.title', texts: ['supply'], roles: employers },
  },
  {
    path: '/app/approaches/sent',
    name: 'sent-approaches',
    component: () => import('@/features/supply/SentPage.vue'),
    meta: { title: 'supply.sent', texts: ['supply'], roles: employers },
  },
  {
    path: '/app/join',
    name: 'join-fairs',
    component: () => import('@/features/fairs/JoinPage.vue'),
    meta: { title: 'fairs.join_title', texts: ['fairs'], roles: employers },
  },
  {
    path: '/app/join/:participation_id/duties',
    name: 'employer-duties',
    component: () => import('@/features/fairs/EmployerDutiesPage.vue'),
    props: true,
    meta: { title: 'fairs.duties.own', texts: ['fairs'], roles: employers },
  },

  ...complaintRoutes,
  {
    path: '/app/review',
    name: 'review',
    redirect: { name: 'review-queue', params: { queue: 'postings' } },
  },
  {
    path: '/app/review/:queue(organisations|participations|postings|marks|pictures|complaints)',
    name: 'review-queue',
    component: () => import('@/features/moderation/DeskPage.vue'),
    props: true,
    meta: {
      title: 'moderation.title',
      texts: ['moderation', 'complaint_desk'],
      roles: staff,
      desk: true,
    },
  },
  {
    path: '/app/review/office',
    name: 'review-office',
    component: () => import('@/features/moderation/OfficePage.vue'),
    meta: { title: 'moderation.office', texts: ['moderation'], roles: organisers },
  },

  {
    path: '/app/review/spot-checks',
    name: 'spot-checks',
    component: () => import('@/features/moderation/SpotChecksPage.vue'),
    meta: { title: 'moderation.spot_checks', texts: ['moderation', 'spot_checks'], roles: staff },
  },

  {
    path: '/app/review/wording',
    name: 'wording-checks',
    component: () => import('@/features/screening/ChecksPage.vue'),
    meta: { title: 'screening.checks', texts: ['moderation', 'checks'], roles: organisers },
  },

  {
    path: '/app/review/terms',
    name: 'wording-terms',
    component: () => import('@/features/screening/TermsPage.vue'),
    meta: { title: 'screening.terms', texts: ['moderation', 'terms'], roles: organisers },
  },
  {
    path: '/app/review/terms/:terms_id',
    name: 'wording-terms-version',
    component: () => import('@/features/screening/TermsVersionPage.vue'),
    meta: { title: 'screening.terms', texts: ['terms'], roles: organisers },
  },

  {
    path: '/app/cockpit',
    name: 'cockpit',
    component: () => import('@/features/statistics/CockpitPage.vue'),
    meta: { title: 'statistics.overview', texts: ['fairs', 'statistics'], roles: organisers },
  },
  {
    path: '/app/unanswered',
    name: 'unanswered',
    component: () => import('@/features/applications/UnansweredPage.vue'),
    meta: { title: 'applications.unanswered', roles: organisers },
  },
  {
    path: '/app/cockpit/:fair_id/:list',
    name: 'figure-rows',
    component: () => import('@/features/statistics/RowsPage.vue'),
    props: true,
    meta: {
      title: 'statistics.rows_title',
      texts: ['statistics'],
      roles: organisers,
      fresh: true,
    },
  },
  {
    path: '/app/push-batches',
    name: 'push-batches',
    component: () => import('@/features/pushes/ListPage.vue'),
    meta: { title: 'pushes.title', texts: ['pushes', 'statistics'], roles: organisers },
  },
  {
    path: '/app/push-batches/new',
    name: 'new-push-batch',
    component: () => import('@/features/pushes/NewPage.vue'),
    meta: { title: 'pushes.new', texts: ['pushes'], roles: organisers },
  },
  {
    path: '/app/push-batches/:batch_id',
    name: 'push-batch',
    component: () => import('@/features/pushes/BatchPage.vue'),
    props: true,
    meta: { title: 'pushes.one', texts: ['pushes'], roles: organisers, fresh: true },
  },
  {
    path: '/app/supply-settings',
    name: 'supply-settings',
    component: () => import('@/features/supply/SettingsPage.vue'),
    meta: { title: 'supply.limits', texts: ['supply', 'statistics'], roles: organisers },
  },
  {
    path: '/app/fairs',
    name: 'fairs',
    component: () => import('@/features/fairs/ListPage.vue'),
    meta: { title: 'fairs.title', texts: ['fairs'], roles: organisers },
  },
  {
    path: '/app/fairs/new',
    name: 'new-fair',
    component: () => import('@/features/fairs/EditPage.vue'),
    meta: { title: 'fairs.new', texts: ['fairs'], roles: organisers, fresh: true },
  },
  {
    path: '/app/fairs/:fair_id',
    name: 'edit-fair',
    component: () => import('@/features/fairs/EditPage.vue'),
    props: true,
    meta: { title: 'fairs.one', texts: ['fairs'], roles: organisers, fresh: true },
  },
  {
    path: '/app/fairs/:fair_id/notices',
    name: 'fair-notices',
    component: () => import('@/features/fairs/NoticesPage.vue'),
    props: true,
    meta: { title: 'fairs.notices.title', texts: ['fairs'], roles: organisers, fresh: true },
  },
  {
    path: '/app/fairs/:fair_id/notices/new',
    name: 'new-notice',
    component: () => import('@/features/fairs/NoticePage.vue'),
    props: true,
    meta: { title: 'fairs.notices.new', texts: ['fairs'], roles: organisers, fresh: true },
  },
  {
    path: '/app/fairs/:fair_id/notices/:notice_id',
    name: 'edit-notice',
    component: () => import('@/features/fairs/NoticePage.vue'),
    props: true,
    meta: { title: 'fairs.notices.one', texts: ['fairs'], roles: organisers, fresh: true },
  },
  {
    path: '/app/fairs/:fair_id/duties',
    name: 'fair-duties',
    component: () => import('@/features/fairs/DutiesPage.vue'),
    props: true,
    meta: { title: 'fairs.duties.title', texts: ['fairs'], roles: organisers, fresh: true },
  },
  {
    path: '/app/series',
    name: 'series',
    component: () => import('@/features/fairs/SeriesListPage.vue'),
    meta: { title: 'fairs.series.title', texts: ['fairs'], roles: organisers },
  },
  {
    path: '/app/series/new',
    name: 'new-series',
    component: () => import('@/features/fairs/SeriesPage.vue'),
    meta: { title: 'fairs.series.new', texts: ['fairs'], roles: organisers, fresh: true },
  },
  {
    path: '/app/series/:series_id',
    name: 'edit-series',
    component: () => import('@/features/fairs/SeriesPage.vue'),
    props: true,
    meta: { title: 'fairs.series.one', texts: ['fairs'], roles: organisers, fresh: true },
  },

  {
    path: '/app/:rest(.*)*',
    name: 'not-found',
    component: () => import('./NotFoundPage.vue'),
    meta: { title: 'app.not_found' },
  },
]
