// What nobody tends is asked about, then hidden; and what was verified is verified again. The
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
  postingForm,
  publishedPosting,
  seekerWithResume,
} from './fair.mjs';
import { ago, meanwhile, overdue, unanswered, untended, verified } from './meanwhile.mjs';
import { decide, waiting } from './review.mjs';
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

const mine = async (by) => must(await by.get('/my/organisation'), 200);

test('a registration is confirmed again: reminded, overdue, renewed by the reviewers', async () => {
  const recruiter = known(await approvedEmployer(venue));
  const rival = known(await approvedEmployer(venue));
  const { organisation } = recruiter;
  const posting = await publishedPosting(venue, recruiter, long);
  const draft = must(await recruiter.post('/postings', postingForm()), 201);
  const fresh = await mine(recruiter);
  assert.ok(fresh.verified_at && !fresh.renewal.is_due && !fresh.renewal.overdue);

  await later(verified(organisation, 165));
  const [notice] = await eventually(
    () => told(recruiter, 'organisation_renewal_due'),
    (notices) => notices.length === 1,
  );
  assert.equal(notice.link, '/app/organisation');
  assert.equal((await mine(recruiter)).renewal.is_due, true);

  await later(...overdue(organisation));
  const hidden = await eventually(
    () => own(recruiter, posting),
    (one) => one.state === 'hidden',
  );
  assert.deepEqual(hidden.held_for, ['unverified']);
  assert.equal((await mine(recruiter)).renewal.overdue, true);
  await eventually(
    () => told(recruiter, 'organisation_renewal_overdue'),
    (notices) => notices.length === 1,
  );
  const refused = await step(recruiter, draft, 'submit');
  assert.deepEqual([refused.status, refused.body.code], [409, 'verification_overdue']);
  assert.match(JSON.stringify(refused.body), /过期没有核验/);
  // Saying that it still stands verifies nothing.
  assert.equal(must(await step(recruiter, posting, 'confirm'), 200).state, 'hidden');
  assert.equal((await mine(rival)).renewal.overdue, false);

  const handed_in = must(await recruiter.post('/my/organisation/renewal', {}), 200);
  assert.deepEqual([handed_in.change.renews, handed_in.change.submitted], [true, true]);
  const again = await recruiter.post('/my/organisation/renewal', {});
  assert.deepEqual([again.status, again.body.code], [409, 'organisation_in_review']);
  const [item] = must(await waiting(venue.reviewer, organisation.id), 200).items;
  const detail = must(await venue.reviewer.get(`/review/items/${item.id}`), 200);
  assert.equal(detail.renewal, true);
  must(await decide(venue.reviewer, organisation.id, { decision: 'approve' }), 200);
  await eventually(
    () => own(recruiter, posting),
    (one) => one.state === 'published',
  );
  must(await step(recruiter, draft, 'submit'), 200);
  const shown = must(await venue.visitor().get(`/employers/${organisation.id}`), 200);
  assert.ok(Date.parse(shown.verified_at) > ago(1));
  const page = await (await fetch(`${venue.base}/employers/${organisation.id}`)).text();
  assert.match(page, /最近核验/);
});

test('what a renewal lacks is named, and only its own members ask for it', async () => {
  const recruiter = known(await approvedEmployer(venue));
  const id = recruiter.organisation.id;
  await later(
    `update organisations set size = null, verified_at = ${ago(400)}
     where id = '${id}'`,
  );
  const lacking = await recruiter.post('/my/organisation/renewal', {});
  assert.deepEqual(
    [lacking.status, lacking.body.fields.map((field) => field.pointer)],
    [422, ['/size']],
  );
  for (const other of [venue.reviewer, venue.visitor()])
    assert.ok([401, 403].includes((await other.post('/my/organisation/renewal', {})).status));
  // Reminded today, and so not stopped today.
  assert.equal((await mine(recruiter)).renewal.overdue, false);
});

test('how long a registration counts is set by an administrator', async () => {
  const recruiter = known(await approvedEmployer(venue));
  const { organisation } = recruiter;
  const usual = must(await venue.administrator.get('/settings/organisations'), 200);
  assert.deepEqual(usual, {
    months: 6,
    reminder_days: [30, 7],
    absent_days: 90,
    answer_days: 7,
  });
  for (const wrong of [
    { months: 37 },
    { months: -1 },
    { reminder_days: [0] },
    { absent_days: 366 },
    { answer_days: 0 },
  ])
    assert.equal(
      (await venue.administrator.put('/settings/organisations', { ...usual, ...wrong })).status,
      422,
    );
  assert.equal((await venue.organiser.put('/settings/organisations', usual)).status, 403);
  await later(verified(organisation, 200));
  await eventually(
    () => told(recruiter, 'organisation_renewal_due'),
    (notices) => notices.length === 1,
  );
  await later(...overdue(organisation));
  await eventually(
    () => mine(recruiter),
    (one) => one.renewal.overdue,
  );
  must(await venue.administrator.put('/settings/organisations', { ...usual, months: 12 }), 200);
  await later();
  await eventually(
    () => mine(recruiter),
    (one) => !one.renewal.overdue,
  );
  must(await venue.administrator.put('/settings/organisations', usual), 200);
});
