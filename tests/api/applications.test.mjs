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
import { openVenue } from './venue.mjs';

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
const step = (application, name, by, reason) =>
  by.post(`/applications/${application.id}/steps`, { step: name, reason });
const seen = async (application, by) => must(await by.get(`/applications/${application.id}`), 200);

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
  must(await recruiter.post(`/postings/${closed.id}/steps`, { step: 'close' }), 200);
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
  assert.equal((await step(application, 'decline', recruiter)).body.fields[0].pointer, '/reason');
  assert.equal((await step(application, 'dance', recruiter)).status, 422);
  must(await step(application, 'decline', recruiter, '岗位已招满'), 200);
  const { stage, reason, allowed_steps, history } = await seen(application, seeker);
  assert.deepEqual([stage, reason, allowed_steps], ['declined', '岗位已招满', []]);
  assert.deepEqual(
    history.map((move) => [move.step, move.from_stage, move.to_stage, move.by_role]),
    [['decline', 'delivered', 'declined', 'employer']],
  );
});

test('an application does not exist for anybody else', async () => {
  const application = await applied(await seekerWithResume(venue));
  const rival = await approvedEmployer(venue);
  for (const other of [rival, await seekerWithResume(venue)]) {
    const look = await other.get(`/applications/${application.id}`);
    assert.deepEqual(refused(look), [404, 'application_not_found']);
    assert.equal((await step(application, 'withdraw', other)).status, 404);
  }
  assert.equal((await venue.reviewer.get(`/applications/${application.id}`)).status, 403);
  assert.equal((await venue.visitor().get(`/applications/${application.id}`)).status, 401);
  assert.equal((await rival.get(`/postings/${posting.id}/applications`)).status, 404);
  assert.equal((await venue.reviewer.get(`/postings/${posting.id}/applications`)).status, 403);
  assert.equal((await recruiter.get('/my/applications')).status, 403);
});

test('an employer works through a posting, stage by stage and many at once', async () => {
  const other = await publishedPosting(venue, recruiter);
  const applications = [];
  for (let more = 0; more < 3; more += 1)
    applications.push(await applied(await seekerWithResume(venue), { posting_id: other.id }));
  const ids = applications.map((application) => application.id);
  const list = `/postings/${other.id}/applications`;
  const first = must(await recruiter.get(`${list}?limit=2`), 200);
  assert.deepEqual(
    first.items.map((item) => item.id),
    ids.slice(0, 2),
  );
  assert.equal(first.items[0].applicant.full_name, '林示例');
  const rest = must(await recruiter.get(`${list}?limit=2&cursor=${first.next_cursor}`), 200);
  assert.deepEqual(
    rest.items.map((item) => item.id),
    ids.slice(2),
  );
  const body = { application_ids: [ids[0], nobody, ids[1]], step: 'shortlist' };
  const outcome = must(await recruiter.post('/applications/steps', body), 200);
  assert.deepEqual(
    [outcome.moved, ...outcome.items.map((item) => item.stage ?? item.code)],
    [2, 'shortlisted', 'application_not_found', 'shortlisted'],
  );
  const shortlisted = must(await recruiter.get(`${list}?stage=shortlisted`), 200);
  assert.deepEqual(
    shortlisted.items.map((item) => item.id),
    ids.slice(0, 2),
  );
  assert.deepEqual(shortlisted.counts, [
    { stage: 'delivered', applications: 1 },
    { stage: 'shortlisted', applications: 2 },
  ]);
  must(await step(applications[2], 'decline', recruiter, '岗位已招满'), 200);
  must(await step(applications[0], 'invite', recruiter), 200);
  assert.deepEqual(
    must(await recruiter.get(list), 200).counts.map((count) => count.stage),
    ['shortlisted', 'interview', 'declined'],
  );
  const many = { application_ids: Array(201).fill(nobody), step: 'view' };
  assert.equal((await recruiter.post('/applications/steps', many)).status, 422);
  assert.equal(
    (await (await seekerWithResume(venue)).post('/applications/steps', body)).status,
    403,
  );
});
