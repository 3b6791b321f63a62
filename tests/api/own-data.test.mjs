// What a person may do with all of their own data: take it, and leave.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  inDays,
  join,
  must,
  openFair,
  publishedPosting,
  resumeForm,
} from './fair.mjs';
import { openVenue, password, STAFF } from './venue.mjs';

const tag = randomUUID().slice(0, 6);
const digits = String(Math.floor(Math.random() * 1e8)).padStart(8, '0');
const mark = {
  name: `标名${tag}`,
  display: `显名${tag}`,
  sign_in: `own-${tag}`,
  phone: `199${digits}`,
  text: `暗文${tag}`,
  note: `便条${tag}`,
  sought: `所寻${tag}`,
  complaint: `投诉的内容是${tag}，请核实`,
};
const member = {
  asks: `我在人事部${tag}`,
  invited: `asked-${tag}@example.com`,
  on_duty: `值班${tag}`,
};

const log = [];
let venue, employer, other, seeker, posting, fair, notice;
before(async () => {
  venue = await openVenue({ log });
  employer = await approvedEmployer(venue);
  posting = await publishedPosting(venue, employer);
  other = await venue.register('seeker');
  fair = await openFair(venue);
  await plantDuties();
  seeker = await plant();
});
after(() => venue.close());

async function plant() {
  const person = venue.visitor();
  must(
    await person.post('/accounts', {
      sign_in_name: mark.sign_in,
      password,
      display_name: mark.display,
      role: 'seeker',
    }),
    201,
  );
  const resume = { full_name: mark.name, phone: mark.phone, introduction: mark.text };
  must(await person.put('/my/resume', resumeForm(resume)), 200);
  const search = { name: mark.sought, query: { q: mark.sought }, alert: 'never' };
  must(await person.post('/my/searches', search), 201);
  must(await person.put(`/my/saved-postings/${posting.id}`, {}), 200);
  must(await person.post(`/fair-notices/${notice.id}/confirm`, { version: 1 }), 200);
  must(await person.post('/applications', { posting_id: posting.id, cover_note: mark.note }), 201);
  const complaint = { subject: 'posting', subject_id: posting.id, reason: 'other' };
  must(await person.post('/complaints', { ...complaint, text: mark.complaint }), 201);
  must(await person.put('/my/push-wish', { wanted: false }), 200);
  must(await person.put('/my/approach-wish', { wanted: false }), 200);
  const kinds = [{ kind: 'application_viewed', email: 'daily', sms: 'never' }];
  must(await person.put('/my/notification-settings', { kinds }), 200);
  return person;
}

// What an employer's member leaves behind, and what every seeker of the fair is to confirm.
async function plantDuties() {
  const { id } = await join(venue, fair, employer);
  const [me] = must(await employer.get('/my/organisation/members'), 200).items;
  const hours = { starts_at: inDays(1), ends_at: inDays(1.2) };
  const duty = { account_id: me.account_id, person: member.on_duty, task: '', ...hours };
  must(
    await employer.post(`/participations/${id}/duties`, { ...duty, phone_is_public: false }),
    201,
  );
  const invitation = { role: 'recruiter', email: member.invited };
  must(await employer.post('/my/organisation/invitations', invitation), 201);
  const form = { kind: 'must_read', title: '求职防骗须知', body: '不要交任何费用。' };
  notice = must(await venue.organiser.post(`/fairs/${fair.id}/notices`, form), 201);
  must(await venue.organiser.post(`/fair-notices/${notice.id}/steps`, { step: 'publish' }), 200);
}

const taken = async (person) => {
  const reply = await person.download('/my/data/file');
  assert.equal(reply.status, 200);
  return { reply, data: JSON.parse(reply.bytes.toString('utf8')) };
};

test('a person takes all that is kept of them as a file', async () => {
  const { reply, data } = await taken(seeker);
  assert.match(reply.headers.get('content-type'), /^application\/json/);
  assert.match(reply.headers.get('content-disposition'), /^attachment/);
  assert.equal(reply.headers.get('cache-control'), 'no-store');
  assert.equal(data.account[0].sign_in_name, mark.sign_in);
  assert.equal(data.resumes[0].full_name, mark.name);
  assert.equal(data.resumes[0].phone, mark.phone);
  assert.equal(data.saved_postings[0].posting_id, posting.id);
  assert.equal(data.saved_searches[0].name, mark.sought);
  assert.equal(data.applications[0].cover_note, mark.note);
  assert.equal(data.applications[0].resume.introduction, mark.text);
  assert.equal(data.complaints[0].text, mark.complaint);
  assert.equal(data.devices.length, 1);
  assert.deepEqual(data.push_wish, [{ wanted: false }]);
  assert.deepEqual(data.approach_wish, [{ wanted: false }]);
  assert.deepEqual(data.requests_to_join, []);
  assert.equal(data.confirmed_notices[0].title, notice.title);
  assert.deepEqual(data.notification_choices, [
    { kind: 'application_viewed', channel: 'email', timing: 'daily' },
  ]);
});

test('an employer’s member finds requests, invitations, hours on duty and long works', async () => {
  const joining = await venue.register('employer');
  const code = employer.organisation.credit_code;
  must(
    await joining.post('/my/membership-requests', { credit_code: code, note: member.asks }),
    201,
  );
  assert.equal((await taken(joining)).data.requests_to_join[0].note, member.asks);
  const { data } = await taken(employer);
  assert.equal(data.invitations[0].email, member.invited);
  assert.equal(data.invitations[0].made, true);
  assert.equal(data.duties[0].person, member.on_duty);
  assert.ok(Array.isArray(data.works));
  assert.ok(!JSON.stringify(data).includes('token'));
});

test('and reads it, in words of their language', async () => {
  const page = must(await seeker.get('/my/data'), 200);
  const text = JSON.stringify(page);
  for (const one of Object.values(mark)) assert.ok(text.includes(one), one);
  const resumes = page.sections.find(({ name }) => name === 'resumes');
  assert.equal(resumes.heading, '简历');
  const name = resumes.items[0].lines.find(({ value }) => value === mark.name);
  assert.equal(name.heading, '姓名');
  const english = must(
    await seeker.send('GET', '/my/data', undefined, { 'accept-language': 'en' }),
    200,
  );
  assert.equal(english.sections.find(({ name }) => name === 'resumes').heading, 'Resumes');
});

test('nobody gets anything of somebody else', async () => {
  const callers = [other, employer, ...STAFF.map((role) => venue[role])];
  for (const caller of callers) {
    const { reply, data } = await taken(caller);
    const page = JSON.stringify(must(await caller.get('/my/data'), 200));
    for (const one of Object.values(mark)) {
      assert.ok(!reply.bytes.toString('utf8').includes(one), one);
      assert.ok(!page.includes(one), one);
    }
    assert.equal(data.account.length, 1);
  }
  assert.equal((await venue.visitor().get('/my/data')).status, 401);
});

test('that it was taken is in the audit, and nothing of it in the log', async () => {
  await eventually(
    async () =>
      must(await venue.audit_administrator.get('/audit/entries?kind=own_data_taken'), 200).items,
    (items) => items.some(({ facts }) => JSON.stringify(facts).includes('file')),
  );
  for (const line of log)
    for (const one of Object.values(mark)) assert.ok(!line.includes(one), line);
});

// Being erased in the end is tests/api/leaving.test.mjs.
test('a person asks to leave, elsewhere is signed out, and takes it back', async () => {
  const person = await venue.register('seeker');
  const name = must(await person.get('/my/account'), 200).sign_in_name;
  const elsewhere = venue.visitor();
  must(await elsewhere.post('/sessions', { sign_in_name: name, password }), 201);
  const before = must(await person.get('/my/closing'), 200);
  assert.equal(before.days, 7);
  assert.deepEqual([before.asked_at, before.to_hand_over], [undefined, []]);
  const asked = must(await person.post('/my/closing', { password }), 200);
  assert.equal(Date.parse(asked.erase_at) - Date.parse(asked.asked_at), 7 * 24 * 3_600_000);
  assert.equal((await elsewhere.get('/my/session')).status, 401);
  const stays = must(await person.post('/my/closing/take-back', {}), 200);
  assert.equal(stays.erase_at, undefined);
  assert.equal((await person.post('/my/closing/take-back', {})).body.code, 'not_closing');
});
