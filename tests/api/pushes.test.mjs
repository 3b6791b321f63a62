// Batches of pushes over HTTP: chosen, simulated, looked at, approved, sent, and what comes of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  must,
  openFair,
  publishedPosting,
  seekerWithResume,
} from './fair.mjs';
import { openVenue } from './venue.mjs';

let venue, recruiter, posting, seeker;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
  posting = await publishedPosting(venue, recruiter, { major_codes: [], headcount: 1 });
  seeker = await seekerWithResume(venue);
});
after(() => venue.close());

const nobody = '019ca000-0000-7000-8000-000000000001';
const refused = (reply) => [reply.status, reply.body.code];
const form = (changes = {}) => ({
  name: '春季第一批',
  audience: { regions: [], graduation_years: [], quiet_days: 0 },
  offer: { kinds: [], regions: [] },
  wanted: 3,
  factor: 10,
  ...changes,
});
const { audience, offer } = form();
const choice = () => ({ audience, offer });
const show = async (id) => must(await venue.organiser.get(`/push-batches/${id}`), 200);
const reaches = (id, state) =>
  eventually(
    () => show(id),
    (batch) => batch.state === state,
    15_000,
  );
const simulate = async (changes) => {
  const batch = must(await venue.organiser.post('/push-batches', form(changes)), 201);
  assert.equal(batch.state, 'simulating');
  return reaches(batch.id, 'simulated');
};
const step = (id, name) => venue.organiser.post(`/push-batches/${id}/steps`, { step: name });
const csv = async (caller, path) => {
  const reply = await caller.download(path);
  assert.equal(reply.status, 200, reply.bytes.toString());
  return reply.bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
};

test('a choice says how many it matches before anything starts', async () => {
  const { organiser } = venue;
  const all = must(await organiser.post('/push-batches/estimate', { audience, offer }), 200);
  assert.deepEqual(all, { people: 1, postings: 1, openings: 1 });
  const doctors = { ...audience, education: 'doctor' };
  const none = await organiser.post('/push-batches/estimate', { audience: doctors, offer });
  assert.equal(must(none, 200).people, 0);
  const far = { ...offer, regions: ['310000'] };
  const nowhere = await organiser.post('/push-batches/estimate', { audience, offer: far });
  assert.equal(must(nowhere, 200).postings, 0);
  const fair = await openFair(venue);
  const empty = { ...offer, fair_id: fair.id };
  assert.deepEqual(refused(await organiser.post('/push-batches', form({ offer: empty }))), [
    409,
    'no_postings_to_push',
  ]);
  const unknown = form({ offer: { ...offer, fair_id: nobody } });
  assert.deepEqual(refused(await organiser.post('/push-batches', unknown)), [
    404,
    'fair_not_found',
  ]);
});

test('what is wrong with a batch is said at its field', async () => {
  const reply = await venue.organiser.post(
    '/push-batches',
    form({ name: '', wanted: 0, audience: { ...audience, regions: ['990000'], quiet_days: 400 } }),
  );
  assert.equal(reply.status, 422);
  assert.deepEqual(reply.body.fields.map((one) => one.pointer).sort(), [
    '/audience/quiet_days',
    '/audience/regions/0',
    '/name',
    '/wanted',
  ]);
});

test('a batch is simulated, looked at, approved, sent, seen and applied to', async () => {
  const { organiser } = venue;
  const batch = await simulate();
  assert.deepEqual(batch.allowed_steps, ['approve', 'discard']);
  assert.deepEqual([batch.people, batch.results.waiting], [1, 1]);
  const figures = must(await organiser.get(`/push-batches/${batch.id}/figures`), 200).items;
  assert.deepEqual(figures[2], { figure: 'pushes', unit: 'count', batch: 1, naive: 1 });
  const rows = must(await organiser.get(`/push-batches/${batch.id}/postings`), 200);
  assert.deepEqual([rows.total, rows.items[0].outcome], [1, 'exhausted']);
  const full = await organiser.get(`/push-batches/${batch.id}/postings?outcome=full`);
  assert.equal(must(full, 200).total, 0);

  assert.deepEqual(refused(await step(batch.id, 'approve')), [409, 'push_samples_not_seen']);
  const looked = await organiser.post(`/push-batches/${batch.id}/samples/look`, {});
  const [sample] = must(looked, 200).items;
  assert.equal(sample.seeker, '林**');
  assert.ok(sample.pushes[0].reasons.length > 0);
  must(await step(batch.id, 'approve'), 200);
  const sent = await reaches(batch.id, 'sent');
  assert.equal(sent.results.delivered, 1);
  assert.deepEqual(refused(await step(batch.id, 'pause')), [409, 'push_batch_not_in_that_state']);

  const [push] = must(await seeker.get('/my/pushes'), 200).items;
  assert.deepEqual([push.posting_id, push.state], [posting.id, 'open']);
  assert.deepEqual(push.reasons, sample.pushes[0].reasons);
  const notice = await eventually(
    async () => must(await seeker.get('/my/notifications'), 200).items,
    (items) => items.some((one) => one.kind === 'pushes_delivered'),
  );
  assert.equal(notice.find((one) => one.kind === 'pushes_delivered').link, '/app/pushes');
  const seen = { push_ids: [push.id] };
  assert.equal(must(await seeker.post('/my/pushes/seen', seen), 200).seen, 1);
  const stranger = await seekerWithResume(venue);
  assert.equal(must(await stranger.post('/my/pushes/seen', seen), 200).seen, 0);
  assert.deepEqual(must(await stranger.get('/my/pushes'), 200).items, []);
  must(await seeker.post('/applications', { posting_id: posting.id }), 201);
  const answered = await eventually(
    () => show(batch.id),
    ({ results }) => results.applied === 1,
  );
  assert.deepEqual([answered.results.seen, answered.results.waiting], [1, 0]);
});

test('batches, figures, postings and one’s own pushes are taken as tables', async () => {
  const { organiser } = venue;
  const batch = must(await organiser.get('/push-batches'), 200).items[0];
  const lines = await csv(organiser, '/push-batches/table?format=csv');
  assert.match(lines[0], /^名称,状态,人数,岗位数,/);
  assert.match(lines[1], /^春季第一批,已发完,1,1,/);
  const figures = await csv(organiser, `/push-batches/${batch.id}/figures/table?format=csv`);
  assert.match(figures.at(-2), /^岗位覆盖率,100\.00%,/);
  const postings = await csv(organiser, `/push-batches/${batch.id}/postings/table?format=csv`);
  assert.match(postings[1], /合适的人都推了/);
  const own = await csv(seeker, '/my/pushes/table?format=csv');
  assert.equal(own.length, 2);
});

test('a batch is discarded, and what is not there is not found', async () => {
  const { organiser } = venue;
  await publishedPosting(venue, recruiter, { title: '测试工程师', major_codes: [] });
  const discarded = await simulate({ name: '不要的' });
  assert.equal(must(await step(discarded.id, 'discard'), 200).state, 'discarded');
  const look = await organiser.post(`/push-batches/${discarded.id}/samples/look`, {});
  assert.deepEqual(must(look, 200).items, []);
  assert.deepEqual(refused(await step(nobody, 'approve')), [404, 'push_batch_not_found']);
  const lost = await organiser.post(`/push-batches/${nobody}/samples/look`, {});
  assert.deepEqual(refused(lost), [404, 'push_batch_not_found']);
});

test('whoever wants none is told of none', async () => {
  const quiet = await seekerWithResume(venue);
  assert.deepEqual(must(await quiet.get('/my/push-wish'), 200), { wanted: true });
  const before = must(await venue.organiser.post('/push-batches/estimate', choice()), 200).people;
  must(await quiet.put('/my/push-wish', { wanted: false }), 200);
  const now = must(await venue.organiser.post('/push-batches/estimate', choice()), 200).people;
  assert.equal(now, before - 1);
  assert.deepEqual(must(await quiet.get('/my/push-wish'), 200), { wanted: false });
});

test('an organiser sets what holds for all batches, and nobody else sees batches', async () => {
  const usual = must(await venue.organiser.get('/push-settings'), 200);
  assert.deepEqual(usual, { wanted: 3, factor: 10, candidates: 60, a_minute: 500, samples: 5 });
  const wrong = await venue.organiser.put('/push-settings', { ...usual, a_minute: 0 });
  assert.deepEqual([wrong.status, wrong.body.fields[0].pointer], [422, '/a_minute']);
  const changed = { ...usual, wanted: 4 };
  assert.deepEqual(must(await venue.organiser.put('/push-settings', changed), 200), changed);
  assert.equal(must(await venue.organiser.get('/push-settings'), 200).wanted, 4);
  for (const stranger of [seeker, recruiter, venue.reviewer, venue.administrator])
    assert.equal((await stranger.get('/push-batches')).status, 403);
});
