import type { Component } from 'vue'
import {
  Briefcase,
  Building2,
  CalendarDays,
  FileText,
  History,
  House,
  LayoutDashboard,
  ListChecks,
  Loader,
  Mail,
  ScrollText,
  Search,
  Send,
  SlidersHorizontal,
  User,
  UserCog,
  Users,
} from '@lucide/vue'
import type { Density } from './preferences'
import type { Role } from './session'

// What each role finds in its bar. A place with `href` is a public page of the server.
export interface Place {
  text: string // key under app.places
  icon: Component
  to?: string // route name
  href?: string
  also?: string[] // route names that count as being here
}

interface Workplace {
  home: string // route name
  density: Density
  places: Place[]
}

const me: Place = {
  text: 'me',
  icon: User,
  to: 'me',
  also: ['security', 'members', 'my-complaints'],
}
const works: Place = { text: 'works', icon: Loader, to: 'works', also: ['take-lists'] }
const retention: Place = { text: 'retention', icon: History, to: 'retention' }
const review: Place = {
  text: 'review',
  icon: ListChecks,
  to: 'review',
  also: [
    'review-queue',
    'review-office',
    'wording-checks',
    'spot-checks',
    'absent-employers',
    'sanctions',
    'employer-sanctions',
  ],
}

const seeker: Workplace = {
  home: 'seeker-home',
  density: 'touch',
  places: [
    {
      text: 'home',
      icon: House,
      to: 'seeker-home',
      also: ['saved', 'searches', 'recommendations', 'my-pushes', 'my-approaches'],
    },
    { text: 'find_postings', icon: Search, href: '/postings' },
    { text: 'applications', icon: Send, to: 'applications', also: ['application', 'apply'] },
    { text: 'resume', icon: FileText, to: 'resume', also: ['privacy', 'my-consents'] },
    me,
  ],
}

const employer: Workplace = {
  home: 'employer-home',
  density: 'normal',
  places: [
    { text: 'home', icon: House, to: 'employer-home' },
    {
      text: 'postings',
      icon: Briefcase,
      to: 'my-postings',
      also: ['new-posting', 'edit-posting', 'import-postings', 'import-table'],
    },
    {
      text: 'candidates',
      icon: Users,
      to: 'candidates',
      also: ['board', 'people', 'find-people', 'supply-plan', 'sent-approaches'],
    },
    { text: 'fairs', icon: CalendarDays, to: 'join-fairs', also: ['employer-duties'] },
    {
      text: 'organisation',
      icon: Building2,
      to: 'organisation',
      also: ['organisation-pictures', 'heard-complaints', 'my-sanctions'],
    },
  ],
}

const reviewer: Workplace = { home: 'review', density: 'compact', places: [review, works, me] }

const organiser: Workplace = {
  home: 'cockpit',
  density: 'normal',
  places: [
    {
      text: 'overview',
      icon: LayoutDashboard,
      to: 'cockpit',
      also: [
        'unanswered',
        'figure-rows',
        'push-batches',
        'new-push-batch',
        'push-batch',
        'supply-settings',
      ],
    },
    review,
    {
      text: 'fairs',
      icon: CalendarDays,
      to: 'fairs',
      also: [
        'new-fair',
        'edit-fair',
        'fair-notices',
        'new-notice',
        'edit-notice',
        'fair-duties',
        'series',
        'new-series',
        'edit-series',
      ],
    },
    works,
    me,
  ],
}

// Runs the installation; fairs and people's papers are none of their business.
const administrator: Workplace = {
  home: 'letters',
  density: 'normal',
  places: [
    { text: 'letters', icon: Mail, to: 'letters' },
    { text: 'posting_rules', icon: SlidersHorizontal, to: 'posting-rules' },
    retention,
    me,
  ],
}

// Looks after accounts and who may do what.
const security_administrator: Workplace = {
  home: 'accounts',
  density: 'normal',
  places: [{ text: 'accounts', icon: UserCog, to: 'accounts' }, me],
}

// Stands by the graduates of a university.
const university: Workplace = {
  home: 'university-complaints',
  density: 'normal',
  places: [{ text: 'complaints', icon: ListChecks, to: 'university-complaints' }, me],
}

// Reads what everybody did, and does nothing else.
const audit_administrator: Workplace = {
  home: 'audit',
  density: 'compact',
  places: [{ text: 'audit', icon: ScrollText, to: 'audit' }, retention, works, me],
}

const workplaces: Partial<Record<Role, Workplace>> = {
  seeker,
  employer,
  reviewer,
  organiser,
  administrator,
  security_administrator,
  audit_administrator,
  university,
}

export const workplaceOf = (role: Role): Workplace => workplaces[role] ?? seeker
