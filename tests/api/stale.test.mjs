// What nobody tends is asked about, then hidden. The
// clock is the real one, so what the venue remembers is moved back instead.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  inDays,
  must,
  openFair,
  join as joinFair,
  publishedPosting,
  seekerWithResume,
} from './fair.mjs';
import { ago, meanwhile, unanswered, untended } from './meanwhile.mjs';
import { openVenue } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

const day = 24 * 3600 * 1000;
const callers = [];
const known = (caller) => {
  callers.push(caller);
  return caller;
};
const later = (...statements) => meanwhile(venue, callers, ...statements);
const own = async (by, posting) => must(await by.get(`/my/postings/${posting.id}`), 200);
const step = (by, posting, which) => by.post(`/postings/${posting.id}/steps`, { step: which });
const long = { closes_at: inDays(300) };
const told = async (by, kind) =>
  must(await by.get('/my/notifications'), 200).items.filter((one) => one.kind === kind);

test('a posting that nobody tends is asked about, hidden, and back by one click', async () => {
  const recruiter = known(await approvedEmployer(venue));
  const rival = known(await approvedEmployer(venue));
  const seeker = known(await seekerWithResume(venue));
  const fair = await openFair(venue);
  await joinFair(venue, fair, recruiter);
  const posting = await publishedPosting(venue, recruiter, long);
  const other = await publishedPosting(venue, recruiter, { ...long, title: '测试工程师' });
  const applied = must(await seeker.post('/applications', { posting_id: posting.id }), 201);
  const fresh = await own(recruiter, posting);
  assert.ok(fresh.tended_at && !fresh.asked_at && !fresh.allowed_steps.includes('confirm'));
  assert.equal(must(await recruiter.get('/my/postings?asked=true'), 200).total, 0);

  await later(untended([posting]));
  const asked = await eventually(
    () => own(recruiter, posting),
    (one) => one.asked_at,
  );
  assert.equal(asked.state, 'published');
  assert.equal(Date.parse(asked.hides_at) - Date.parse(asked.asked_at), 7 * day);
  assert.ok(asked.allowed_steps.includes('confirm'));
  assert.equal((await own(recruiter, other)).asked_at, undefined);
  const list = must(await recruiter.get('/my/postings?asked=true'), 200);
  assert.deepEqual([list.total, list.items[0].id], [1, posting.id]);
  await eventually(
    () => told(recruiter, 'posting_asked'),
    ([notice]) => notice?.link === '/app/postings?asked=true',
  );
  assert.equal((await step(rival, posting, 'confirm')).status, 404);
  assert.equal((await step(seeker, posting, 'confirm')).status, 403);

  await later(unanswered([posting]));
  const hidden = await eventually(
    () => own(recruiter, posting),
    (one) => one.state === 'hidden',
  );
  assert.deepEqual(hidden.held_for, ['stale']);
  assert.equal((await venue.visitor().get(`/postings/${posting.id}`)).status, 404);
  assert.equal(
    (await seeker.post('/applications', { posting_id: posting.id })).status,
    404,
    'nobody applies to what is hidden',
  );
  await eventually(
    () => told(recruiter, 'posting_put_away'),
    (notices) => notices.length === 1,
  );
  // Whoever has applied goes on.
  must(await seeker.get(`/applications/${applied.id}`), 200);
  const shortlisted = await recruiter.post(`/applications/${applied.id}/steps`, {
    step: 'shortlist',
  });
  must(shortlisted, 200);
  assert.equal((await own(recruiter, posting)).state, 'hidden');

  const back = must(await step(recruiter, posting, 'confirm'), 200);
  assert.deepEqual([back.state, back.held_for, back.asked_at], ['published', [], undefined]);
  must(await venue.visitor().get(`/postings/${posting.id}`), 200);
  assert.equal(must(await recruiter.get('/my/postings?asked=true'), 200).total, 0);
});

test('many are answered for together, and a step of an application answers too', async () => {
  const recruiter = known(await approvedEmployer(venue));
  const seeker = known(await seekerWithResume(venue));
  const postings = [];
  for (const title of ['焊工', '钳工', '车工'])
    postings.push(await publishedPosting(venue, recruiter, { ...long, title }));
  const applied = must(await seeker.post('/applications', { posting_id: postings[2].id }), 201);
  await later(untended(postings));
  await eventually(
    () => recruiter.get('/my/postings?asked=true'),
    (reply) => reply.body.total === 3,
  );
  must(await recruiter.post(`/applications/${applied.id}/steps`, { step: 'shortlist' }), 200);
  assert.equal((await own(recruiter, postings[2])).asked_at, undefined);
  const two = postings.slice(0, 2).map(({ id }) => id);
  must(await recruiter.post('/my/postings/steps', { posting_ids: two, step: 'confirm' }), 200);
  assert.equal(must(await recruiter.get('/my/postings?asked=true'), 200).total, 0);
});

test('the days are set by an administrator, nought asks nobody', async () => {
  const recruiter = known(await approvedEmployer(venue));
  const posting = await publishedPosting(venue, recruiter, long);
  const rules = must(await venue.administrator.get('/settings/postings'), 200);
  assert.deepEqual([rules.stale_days, rules.answer_days], [90, 7]);
  for (const wrong of [{ stale_days: -1 }, { stale_days: 366 }, { answer_days: 0 }])
    assert.equal(
      (await venue.administrator.put('/settings/postings', { ...rules, ...wrong })).status,
      422,
    );
  must(await venue.administrator.put('/settings/postings', { ...rules, stale_days: 0 }), 200);
  const other = await publishedPosting(venue, recruiter, { ...long, title: '会计' });
  await later(
    `update postings set tended_at = ${ago(300)} where id = '${posting.id}'`,
    `update postings set tended_at = ${ago(300)}, asked_at = ${ago(9)} where id = '${other.id}'`,
  );
  await eventually(
    () => own(recruiter, other),
    (one) => !one.asked_at,
  );
  assert.equal((await own(recruiter, posting)).asked_at, undefined);
  assert.equal((await own(recruiter, other)).state, 'published');
  must(await venue.administrator.put('/settings/postings', rules), 200);
});
