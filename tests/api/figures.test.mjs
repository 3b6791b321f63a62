// The figures of a fair: public, explained, pushed to those who watch, equal to a recount.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  fairForm,
  join,
  must,
  openFair,
  publishedPosting,
  seekerWithResume,
} from './fair.mjs';
import { listen } from './live.mjs';
import { openVenue } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

// A fair in which two seekers have applied to one posting, and one of them withdrew.
async function visitedFair() {
  const fair = await openFair(venue);
  const recruiter = await approvedEmployer(venue);
  await join(venue, fair, recruiter);
  const posting = await publishedPosting(venue, recruiter);
  for (const withdraws of [false, true]) {
    const seeker = await seekerWithResume(venue);
    const body = { posting_id: posting.id, fair_id: fair.id };
    const application = must(await seeker.post('/applications', body), 201);
    if (withdraws)
      must(await seeker.post(`/applications/${application.id}/steps`, { step: 'withdraw' }), 200);
  }
  return fair;
}

test('figures are public, explained in two languages, and equal to a recount', async () => {
  const fair = await visitedFair();
  const visitor = venue.visitor();
  const { body } = await eventually(
    () => visitor.get(`/fairs/${fair.id}/figures`),
    (reply) => reply.body.applications === 2 && reply.body.openings === 3,
  );
  assert.deepEqual([body.employers, body.postings, body.seekers, body.interviews], [1, 1, 2, 0]);
  assert.equal(body.definitions.length, 7);
  const english = must(
    await visitor.get(`/fairs/${fair.id}/figures`, { 'accept-language': 'en' }),
    200,
  );
  assert.equal(english.definitions[0].meaning, 'Organisations whose participation is approved');
  const recount = await eventually(
    () => venue.reviewer.get(`/review/fairs/${fair.id}/recount`),
    (reply) => reply.body.equal,
  );
  assert.equal(recount.body.recounted.applications, 2);
});

test('a fair in which nothing happened has figures of zero, a draft has none', async () => {
  const fair = await openFair(venue);
  const visitor = venue.visitor();
  const figures = must(await visitor.get(`/fairs/${fair.id}/figures`), 200);
  assert.deepEqual([figures.employers, figures.applications], [0, 0]);
  const draft = must(await venue.organiser.post('/fairs', fairForm()), 201);
  assert.equal((await visitor.get(`/fairs/${draft.id}/figures`)).status, 404);
  assert.equal((await visitor.get('/fairs/x/figures')).status, 422);
});

test('only staff ask for a recount', async () => {
  const fair = await openFair(venue);
  const path = `/review/fairs/${fair.id}/recount`;
  assert.equal(must(await venue.organiser.get(path), 200).equal, true);
  assert.equal((await venue.visitor().get(path)).status, 401);
  assert.equal((await (await venue.register('seeker')).get(path)).status, 403);
});

test('whoever watches a fair is told its new figures', async () => {
  const fair = await openFair(venue);
  const listener = listen(venue.base, `fair:${fair.id}`);
  await listener.open;
  await join(venue, fair, await approvedEmployer(venue));
  const { topic, message } = await listener.heard();
  assert.deepEqual([topic, message.fair_id, message.employers], [`fair:${fair.id}`, fair.id, 1]);
});
