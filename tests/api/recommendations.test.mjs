// Recommendations over HTTP: postings for a seeker, people for a posting, what is turned down, and
// who has seen whose card.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approvedEmployer, must, publishedPosting, resumeForm, seekerWithResume } from './fair.mjs';
import { openVenue } from './venue.mjs';

let venue, recruiter, posting;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
  posting = await publishedPosting(venue, recruiter, { major_codes: [] });
});
after(() => venue.close());

const nobody = '019ca000-0000-7000-8000-000000000001';
const refused = (reply) => [reply.status, reply.body.code];
const mine = async (seeker, query = '') =>
  must(await seeker.get(`/my/recommendations${query}`), 200);
const ids = (list) => list.items.map((item) => item.id);
const people = (by, id = posting.id) => by.get(`/my/postings/${id}/recommendations`);
async function findable(changes = {}) {
  const seeker = await venue.register('seeker');
  must(await seeker.put('/my/resume', resumeForm(changes)), 200);
  must(await seeker.put('/my/privacy/visibility', { visibility: 'findable' }), 200);
  return seeker;
}

test('a seeker is recommended what suits, with score and reasons in either language', async () => {
  const seeker = await seekerWithResume(venue);
  const found = await mine(seeker);
  assert.deepEqual([ids(found), found.eligible], [[posting.id], 1]);
  const [item] = found.items;
  assert.ok(item.score > 0 && item.score <= 100);
  const place = item.reasons.find((one) => one.topic === 'region');
  assert.deepEqual([place.side, place.label], ['fits', '在意向地区']);
  const english = must(await seeker.get('/my/recommendations', { 'accept-language': 'en' }), 200);
  assert.equal(
    english.items[0].reasons.find((one) => one.topic === 'region').label,
    'in a wanted region',
  );
});

test('what fails on one wish alone is near, and says what to change', async () => {
  const seeker = await venue.register('seeker');
  must(await seeker.put('/my/resume', resumeForm({ wanted_regions: ['310000'] })), 200);
  const found = await mine(seeker);
  assert.deepEqual(found.items, []);
  assert.equal(found.near[0].id, posting.id);
  assert.deepEqual([found.near[0].lacks.topic, found.near[0].lacks.section], ['region', 'intent']);
});

test('lists are for seekers, people for the employer, and limits are checked', async () => {
  assert.equal((await venue.visitor().get('/my/recommendations')).status, 401);
  assert.equal((await recruiter.get('/my/recommendations')).status, 403);
  const seeker = await seekerWithResume(venue);
  assert.equal((await seeker.get('/my/recommendations?limit=0')).status, 422);
  assert.equal((await people(seeker)).status, 403);
  const stranger = await approvedEmployer(venue);
  assert.deepEqual(refused(await people(stranger)), [404, 'posting_not_found']);
  assert.deepEqual(refused(await people(recruiter, nobody)), [404, 'posting_not_found']);
});

test('what is turned down goes away until it is taken back', async () => {
  const seeker = await seekerWithResume(venue);
  const at = `/my/disliked-postings/${posting.id}`;
  const turned_down = must(await seeker.put(at, { reason: 'salary' }), 200);
  assert.deepEqual([turned_down.posting_title, turned_down.reason], [posting.title, 'salary']);
  assert.ok(!ids(await mine(seeker)).includes(posting.id));
  const { items } = must(await seeker.get('/my/disliked-postings'), 200);
  assert.deepEqual(
    items.map((one) => one.posting_id),
    [posting.id],
  );
  assert.equal((await seeker.put(at, { reason: 'ugly' })).status, 422);
  const missing = await seeker.put(`/my/disliked-postings/${nobody}`, { reason: 'work' });
  assert.deepEqual(refused(missing), [404, 'posting_not_found']);
  must(await seeker.remove(at), 200);
  assert.ok(ids(await mine(seeker)).includes(posting.id));
  assert.equal((await recruiter.put(at, { reason: 'work' })).status, 403);
});

test('an employer sees masked cards of who may be found, and these see that it did', async () => {
  const shy = await seekerWithResume(venue);
  const open = await findable({ full_name: '周示例' });
  const blocker = await findable();
  must(await blocker.put(`/my/privacy/blocked-employers/${recruiter.organisation.id}`, {}), 200);
  const applicant = await findable();
  must(await applicant.post('/applications', { posting_id: posting.id }), 201);
  const reply = await people(recruiter);
  const found = must(reply, 200);
  assert.equal(found.items.length, 1);
  const [card] = found.items;
  assert.deepEqual([card.education, card.skills], ['bachelor', ['Java', 'SQL', 'Linux']]);
  for (const secret of ['周示例', '19900001234', '1234'])
    assert.ok(!JSON.stringify(found).includes(secret), secret);
  assert.equal(reply.headers.get('cache-control'), 'no-store');
  const views = must(await open.get('/my/card-views'), 200).items;
  assert.deepEqual(
    views.map((one) => [one.employer_name, one.posting_title]),
    [[recruiter.organisation.name, posting.title]],
  );
  for (const unseen of [shy, blocker, applicant])
    assert.deepEqual(must(await unseen.get('/my/card-views'), 200).items, []);
  must(await open.put('/my/privacy/visibility', { visibility: 'hidden' }), 200);
  assert.deepEqual(must(await people(recruiter), 200).items, []);
});

test('what was published just now is recommended, what was closed is not', async () => {
  const seeker = await seekerWithResume(venue);
  const fresh = await publishedPosting(venue, recruiter, { title: '软件工程师（新）' });
  assert.ok(ids(await mine(seeker)).includes(fresh.id));
  must(
    await recruiter.post(`/postings/${fresh.id}/steps`, { step: 'close', close_reason: 'filled' }),
    200,
  );
  assert.ok(!ids(await mine(seeker)).includes(fresh.id));
  assert.deepEqual(refused(await people(recruiter, fresh.id)), [409, 'posting_closed']);
});
