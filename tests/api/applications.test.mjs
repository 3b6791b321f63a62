// Applications: made once with the resume of the day, moved by both sides, private to them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  join,
  must,
  openFair,
  publishedPosting,
  resumeForm,
  seekerWithResume,
} from './fair.mjs';
import { discreet, openVenue } from './venue.mjs';

let venue, recruiter, posting;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
  posting = await publishedPosting(venue, recruiter);
});
after(() => venue.close());

const nobody = '019ca000-0000-7000-8000-000000000001';
const refused = (reply) => [reply.status, reply.body.code];
const apply = (seeker, changes) =>
  seeker.post('/applications', { posting_id: posting.id, ...changes });
const applied = async (seeker, changes) => must(await apply(seeker, changes), 201);
const step = (application, name, by, more) =>
  by.post(`/applications/${application.id}/steps`, { step: name, ...more });
const filled = { reason_category: 'position_filled' };
const seen = async (application, by) =>
  must(
    by === recruiter
      ? await by.post(`/applications/${application.id}/open`)
      : await by.get(`/applications/${application.id}`),
    200,
  );

test('a seeker applies once, and anew only after withdrawing', async () => {
  const seeker = await seekerWithResume(venue);
  const first = await applied(seeker);
  assert.deepEqual(
    [first.stage, first.posting_title, first.employer_name, first.allowed_steps],
    ['delivered', posting.title, recruiter.organisation.name, ['withdraw']],
  );
  assert.deepEqual(refused(await apply(seeker)), [409, 'already_applied']);
  assert.equal(must(await step(first, 'withdraw', seeker), 200).stage, 'withdrawn');
  const second = await applied(seeker);
  const page = must(await seeker.get('/my/applications?limit=1'), 200);
  assert.equal(page.items[0].id, second.id);
  const rest = must(await seeker.get(`/my/applications?cursor=${page.next_cursor}`), 200);
  assert.deepEqual(
    rest.items.map((item) => item.id),
    [first.id],
  );
  const gone = must(await seeker.get('/my/applications?stage=withdrawn'), 200);
  assert.deepEqual(
    gone.items.map((item) => item.id),
    [first.id],
  );
});

test('only a seeker with a resume applies, and only to what is published and open', async () => {
  assert.equal((await apply(venue.visitor())).status, 401);
  assert.equal((await apply(recruiter)).status, 403);
  assert.equal((await apply(await venue.register('seeker'))).status, 404);
  const bare = await venue.register('seeker');
  must(await bare.put('/my/resume', resumeForm({ phone: undefined })), 200);
  assert.deepEqual((await apply(bare)).body.code, 'resume_incomplete');
  const seeker = await seekerWithResume(venue);
  const missing = await apply(seeker, { posting_id: nobody });
  assert.deepEqual(refused(missing), [404, 'posting_not_found']);
  assert.equal((await apply(seeker, { cover_note: '' })).status, 422);
  const closed = await publishedPosting(venue, recruiter);
  must(
    await recruiter.post(`/postings/${closed.id}/steps`, { step: 'close', close_reason: 'filled' }),
    200,
  );
  const late = await apply(seeker, { posting_id: closed.id });
  assert.deepEqual(refused(late), [409, 'posting_closed']);
});

test('in a fair, the fair is open and the posting in it', async () => {
  const fair = await openFair(venue);
  const seeker = await seekerWithResume(venue);
  const inside = { fair_id: fair.id };
  assert.deepEqual(refused(await apply(seeker, inside)), [409, 'posting_not_in_fair']);
  await join(venue, fair, recruiter);
  await eventually(
    () => venue.visitor().get(`/postings?fair_id=${fair.id}`),
    (reply) => reply.body.items.some((item) => item.id === posting.id),
  );
  assert.equal((await applied(seeker, inside)).fair_id, fair.id);
  must(await venue.organiser.post(`/fairs/${fair.id}/steps`, { step: 'close' }), 200);
  const late = await seekerWithResume(venue);
  assert.deepEqual(refused(await apply(late, inside)), [409, 'fair_not_open']);
});

test('the employer sees the resume as it was, and the phone from the interview on', async () => {
  const seeker = await seekerWithResume(venue);
  const application = await applied(seeker, { cover_note: '我做过课程设计。' });
  must(await seeker.put('/my/resume', resumeForm({ full_name: '改名示例', version: 1 })), 200);
  const before_interview = await seen(application, recruiter);
  assert.deepEqual(
    [before_interview.resume.full_name, before_interview.resume.phone, before_interview.cover_note],
    ['林示例', undefined, '我做过课程设计。'],
  );
  assert.deepEqual(before_interview.contact, { phone: '199****1234', masked: true });
  must(await step(application, 'invite', recruiter), 200);
  const interview = await seen(application, recruiter);
  assert.deepEqual(interview.contact, { phone: '19900001234', masked: false });
  assert.equal((await seen(application, seeker)).contact.phone, '19900001234');
});

test('who is declined is told why, and each side takes its own steps only', async () => {
  const seeker = await seekerWithResume(venue);
  const application = await applied(seeker);
  const foreign = await step(application, 'sign', recruiter);
  assert.deepEqual(refused(foreign), [409, 'application_not_in_that_stage']);
  assert.deepEqual(refused(await step(application, 'view', seeker)), [403, 'not_for_this_role']);
  const bare = await step(application, 'decline', recruiter);
  assert.equal(bare.body.fields[0].pointer, '/reason_category');
  const systems = await step(application, 'decline', recruiter, { reason_category: 'unanswered' });
  assert.equal(systems.body.fields[0].code, 'reason_of_the_system');
  const lapse = await step(application, 'lapse', recruiter);
  assert.deepEqual(refused(lapse), [403, 'not_for_this_role']);
  assert.equal((await step(application, 'dance', recruiter)).status, 422);
  must(await step(application, 'decline', recruiter, { ...filled, reason: '下半年还会招' }), 200);
  const { stage, answer, reason, allowed_steps, history } = await seen(application, seeker);
  assert.deepEqual([stage, reason, allowed_steps], ['declined', '下半年还会招', []]);
  assert.match(answer, /^谢谢你的投递。这个岗位已经招满/);
  assert.deepEqual(
    history.map((move) => [move.step, move.from_stage, move.to_stage, move.by_role]),
    [['decline', 'delivered', 'declined', 'employer']],
  );
  const english = await seeker.get(`/applications/${application.id}`, { 'accept-language': 'en' });
  assert.match(english.body.answer, /^Thank you for applying/);
});

test('an application does not exist for anybody else', async () => {
  const application = await applied(await seekerWithResume(venue));
  const rival = await approvedEmployer(venue);
  const other = await seekerWithResume(venue);
  const look = await other.get(`/applications/${application.id}`);
  assert.deepEqual(refused(look), [404, 'application_not_found']);
  for (const stranger of [rival, other])
    assert.equal((await step(application, 'withdraw', stranger)).status, 404);
  // An employer opens it, which its seeker is shown; there is no way to read it besides.
  for (const reader of [recruiter, rival, venue.reviewer])
    assert.equal((await reader.get(`/applications/${application.id}`)).status, 403);
  assert.equal((await venue.visitor().get(`/applications/${application.id}`)).status, 401);
  assert.deepEqual(refused(await rival.post(`/applications/${application.id}/open`)), [
    404,
    'application_not_found',
  ]);
  const note = await rival.post(`/applications/${application.id}/notes`, { text: 'x' });
  assert.equal(note.status, 404);
  assert.equal((await venue.reviewer.get('/my/candidates')).status, 403);
  assert.equal((await recruiter.get('/my/applications')).status, 403);
});

const cards = async (by, query) => must(await by.get(`/my/candidates?${query}`), 200).items;
const ids = (items) => items.map((item) => item.id);

test('an employer works through a posting, stage by stage and many at once', async () => {
  const other = await publishedPosting(venue, recruiter);
  const applications = [];
  for (let more = 0; more < 3; more += 1)
    applications.push(await applied(await seekerWithResume(venue), { posting_id: other.id }));
  const all = ids(applications);
  const list = `posting_id=${other.id}`;
  await eventually(
    () => cards(recruiter, list),
    (items) => items.length === 3,
  );
  const first = must(await recruiter.get(`/my/candidates?${list}&limit=2`), 200);
  assert.deepEqual(ids(first.items), all.slice(0, 2));
  assert.equal(first.items[0].applicant.full_name, '林示例');
  const rest = await cards(
    recruiter,
    `${list}&limit=2&cursor=${encodeURIComponent(first.next_cursor)}`,
  );
  assert.deepEqual(ids(rest), all.slice(2));
  const body = { application_ids: [all[0], nobody, all[1]], step: 'shortlist' };
  const outcome = must(await recruiter.post('/applications/steps', body), 200);
  assert.deepEqual(
    [outcome.moved, ...outcome.items.map((item) => item.stage ?? item.code)],
    [2, 'shortlisted', 'application_not_found', 'shortlisted'],
  );
  assert.deepEqual(ids(await cards(recruiter, `${list}&column=shortlisted`)), all.slice(0, 2));
  const named = async (path) => recruiter.get(path, discreet({ q: '没有这个人' }));
  assert.equal(must(await named(`/my/candidates?${list}`), 200).items.length, 0);
  assert.equal(must(await named(`/my/candidates/counts?${list}`), 200).total, 0);
  const told = await recruiter.get(`/my/candidates?${list}&q=a`);
  assert.deepEqual([told.status, told.body.fields[0].code], [422, 'in_header_only']);
  const counts = must(await recruiter.get(`/my/candidates/counts?${list}`), 200);
  assert.deepEqual(counts.stages, [
    { stage: 'delivered', applications: 1 },
    { stage: 'shortlisted', applications: 2 },
  ]);
  assert.equal(counts.postings.find((one) => one.posting_id === other.id).unread, 3);
  must(await step(applications[2], 'decline', recruiter, filled), 200);
  assert.deepEqual(ids(await cards(recruiter, `${list}&column=ended`)), [all[2]]);
  const many = { application_ids: Array(201).fill(nobody), step: 'view' };
  assert.equal((await recruiter.post('/applications/steps', many)).status, 422);
  const seeker = await seekerWithResume(venue);
  assert.equal((await seeker.post('/applications/steps', body)).status, 403);
  for (const wrong of ['column=dance', 'major_branch=zz', 'graduation_year=12', 'cursor=x', 'a=b'])
    assert.equal((await recruiter.get(`/my/candidates?${wrong}`)).status, 422, wrong);
});

test('members open, note and assign, and the seeker learns nothing of it', async () => {
  const seeker = await seekerWithResume(venue);
  const application = await applied(seeker);
  const opened = must(await recruiter.post(`/applications/${application.id}/open`), 200);
  assert.deepEqual([opened.stage, opened.notes], ['viewed', []]);
  const path = `/applications/${application.id}/notes`;
  const note = must(await recruiter.post(path, { text: '电话里表达清楚' }), 201);
  assert.equal((await recruiter.post(path, { text: '' })).status, 422);
  const me = must(await recruiter.get('/my/session'), 200).account_id;
  const give = (account_id) =>
    recruiter.post('/applications/assign', { application_ids: [application.id], account_id });
  assert.equal(must(await give(me), 200).moved, 1);
  assert.equal((await give(nobody)).body.fields[0].code, 'not_a_member');
  assert.deepEqual(ids(await cards(recruiter, `assigned_to=${me}`)), [application.id]);
  const again = must(await recruiter.post(`/applications/${application.id}/open`), 200);
  assert.deepEqual([again.notes[0].text, again.assigned_to], ['电话里表达清楚', me]);
  const told = JSON.stringify(await seen(application, seeker));
  assert.ok(!told.includes('电话里表达清楚') && !told.includes(me));
  assert.equal((await seeker.post(path, { text: 'x' })).status, 403);
  const rival = await approvedEmployer(venue);
  assert.equal((await rival.remove(`${path}/${note.id}`)).status, 404);
  must(await recruiter.remove(`${path}/${note.id}`), 200);
  assert.equal((await recruiter.remove(`${path}/${note.id}`)).status, 404);
});

test('an organiser sees who owes answers, reminds, and sets the limits', async () => {
  const page = must(await venue.organiser.get('/unanswered'), 200);
  assert.deepEqual([page.items, page.applications], [[], 0]);
  assert.match(page.unanswered_means, /答复期限/);
  assert.equal((await recruiter.get('/unanswered')).status, 403);
  const remind = (id, by) => by.post(`/organisations/${id}/remind`);
  const own = recruiter.organisation.id;
  assert.deepEqual(refused(await remind(own, venue.organiser)), [409, 'nothing_unanswered']);
  assert.equal((await remind(nobody, venue.organiser)).status, 404);
  assert.equal((await remind(own, recruiter)).status, 403);
  const limits = must(await recruiter.get('/application-limits'), 200).items;
  assert.deepEqual(limits[0], { stage: 'delivered', answer_days: 3, lapse_days: 15 });
  const set = (stage, body, by = venue.organiser) => by.put(`/application-limits/${stage}`, body);
  must(await set('delivered', { answer_days: 2, lapse_days: 15 }), 200);
  assert.equal((await set('delivered', { answer_days: 9, lapse_days: 8 })).status, 422);
  assert.equal((await set('signed', { answer_days: 1, lapse_days: 8 })).status, 404);
  assert.equal((await set('delivered', { answer_days: 2, lapse_days: 9 }, recruiter)).status, 403);
  const reasons = must(await recruiter.get('/decline-reasons'), 200).items;
  assert.deepEqual([reasons.length, reasons[0].label], [10, '岗位已招满']);
});
