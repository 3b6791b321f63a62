// The main job in a few calls: an open fair with an employer in it and postings to apply to.
import assert from 'node:assert/strict';
import { png } from './pictures.mjs';
import { decide } from './review.mjs';
import { creditCode, sendFile } from './venue.mjs';

let registered = 0;
const day = 24 * 3600 * 1000;
export const inDays = (days) => new Date(Date.now() + days * day).toISOString();

export function must(reply, status) {
  assert.equal(reply.status, status, JSON.stringify(reply.body));
  return reply.body;
}

export function organisationForm(changes = {}) {
  registered += 1;
  return {
    name: `云川示例${process.pid}-${registered}有限公司`,
    credit_code: creditCode((process.pid * 100 + registered) % 100000),
    legal_representative: `示例法人${process.pid}-${registered}`,
    region_code: '500112',
    industry_code: 'I65',
    size: 'from_100',
    ownership: 'privately_owned',
    address: '示例大道 1 号',
    contact_name: '陈示例',
    contact_phone: '000-0000 0000',
    introduction: '做业务系统。',
    ...changes,
  };
}

// What a review expects of each kind besides.
const part_of_kind = {
  job: {},
  traineeship: { traineeship: { months: 6, living_allowance: 200000, retention: 'possible' } },
  internship: { internship: { days_a_week: 4, months: 3, certificate: true } },
  public_institution: {
    public_institution: {
      position_code: '50010001',
      category: 'professional',
      exam: 'written_and_interview',
      competent_department: '云川市示例局',
    },
  },
  grassroots: { grassroots: { programme: 'three_supports', service_years: 2 } },
};

export function postingForm(changes = {}) {
  return {
    title: '软件工程师',
    kind: 'job',
    description: '写代码，做测试。',
    headcount: 3,
    salary_unit: 'month',
    salary_min: 800000,
    salary_max: 1200000,
    education: 'bachelor',
    experience_years: 0,
    major_codes: ['080902'],
    region_code: '500112',
    benefits: ['双休'],
    closes_at: inDays(30),
    ...part_of_kind[changes.kind ?? 'job'],
    ...changes,
  };
}

export function fairForm(changes = {}) {
  return {
    title: '2027 届秋季网络双选会',
    slogan: '投递只要一步',
    theme: '稳就业',
    hosts: ['云川市示例局'],
    organisers: [],
    co_organisers: [],
    contacts: [{ name: '咨询', phone: '000-0000 0000', hours: '工作日 9:00–17:30' }],
    audience: '2027 届毕业生',
    rules: '不收费。',
    stages: [
      {
        name: '网络集中招聘',
        mode: 'online_concentrated',
        starts_at: inDays(-1),
        ends_at: inDays(30),
      },
      { name: '网络常态招聘', mode: 'online_normalised', starts_at: inDays(30) },
    ],
    ...changes,
  };
}

export function resumeForm(changes = {}) {
  return {
    full_name: '林示例',
    phone: '19900001234',
    education: 'bachelor',
    schoolings: [],
    experiences: [],
    projects: [],
    skills: ['Java', 'SQL', 'Linux'],
    skill_levels: [],
    certificates: [],
    languages: [],
    works: [],
    wanted_titles: ['软件工程师'],
    wanted_regions: ['500112'],
    wanted_kinds: [],
    introduction: '',
    version: 0,
    ...changes,
  };
}

// A scan of a licence that the caller has just sent in.
export async function sentLicence(caller) {
  return must(await sendFile(caller, 'licence', '营业执照.png', png(64, 45)), 201).file_id;
}

// The caller's organisation, waiting for the reviewers.
export async function handedIn(caller, changes = {}) {
  const form = organisationForm({ licence_id: await sentLicence(caller), ...changes });
  must(await caller.post('/my/organisation', form), 201);
  return must(await caller.post('/my/organisation/submit', {}), 200);
}

// An employer whose organisation is approved; `recruiter.organisation` is it.
export async function approvedEmployer(venue) {
  const recruiter = await venue.register('employer');
  const organisation = await handedIn(recruiter);
  must(await decide(venue.reviewer, organisation.id, { decision: 'approve' }), 200);
  return Object.assign(recruiter, { organisation });
}

export async function openFair(venue) {
  const fair = must(await venue.organiser.post('/fairs', fairForm()), 201);
  for (const step of ['announce', 'open'])
    must(await venue.organiser.post(`/fairs/${fair.id}/steps`, { step }), 200);
  return fair;
}

export async function join(venue, fair, recruiter) {
  const asked = must(await recruiter.post(`/fairs/${fair.id}/participations`, {}), 201);
  return must(await decide(venue.organiser, asked.id, { decision: 'approve' }), 200).participation;
}

export async function publishedPosting(venue, recruiter, changes = {}) {
  const posting = must(await recruiter.post('/postings', postingForm(changes)), 201);
  must(await recruiter.post(`/postings/${posting.id}/steps`, { step: 'submit' }), 200);
  return must(await decide(venue.reviewer, posting.id, { decision: 'approve' }), 200).posting;
}

export async function seekerWithResume(venue) {
  const seeker = await venue.register('seeker');
  must(await seeker.put('/my/resume', resumeForm()), 200);
  return seeker;
}

// Two of the ministry's list, which a resume may name.
export const UNIVERSITIES = ['4211051161', '4111010001'];
// Staff of a university, as a security administrator makes them.
export async function universityStaff(venue, university_code = UNIVERSITIES[0]) {
  const person = await venue.register('seeker');
  const { account_id } = must(await person.get('/my/session'), 200);
  const file = must(
    await venue.security_administrator.post(`/administration/accounts/${account_id}/grants`, {
      role: 'university',
      university_code,
    }),
    200,
  );
  const { grant_id } = file.hats.find((hat) => hat.role === 'university');
  must(await person.post('/my/session/hat', { grant_id }), 200);
  return person;
}

// Asks until the followers have caught up; they lag behind by moments.
export async function eventually(ask, holds, patience = 5000) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > end) assert.fail(`still not so: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
