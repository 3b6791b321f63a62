// The main job end to end: a bureau opens a fair, an employer joins and publishes, a seeker
// applies, the employer
// answers, and the fair's figures are those of a recount.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  join,
  must,
  openFair,
  publishedPosting,
  seekerWithResume,
} from './fair.mjs';
import { openVenue } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

test('from an empty venue to a signed offer', async () => {
  const fair = await openFair(venue);
  const recruiter = await approvedEmployer(venue);
  await join(venue, fair, recruiter);
  const posting = await publishedPosting(venue, recruiter);
  const visitor = venue.visitor();
  const found = await eventually(
    () => visitor.get(`/postings?fair_id=${fair.id}&q=${encodeURIComponent('软件')}`),
    (reply) => reply.body.total === 1,
  );
  assert.equal(found.body.items[0].id, posting.id);

  const seeker = await seekerWithResume(venue);
  const application = must(
    await seeker.post('/applications', {
      posting_id: posting.id,
      fair_id: fair.id,
      cover_note: '我做过课程设计。',
    }),
    201,
  );
  assert.equal(application.stage, 'delivered');
  await eventually(
    () => recruiter.get(`/my/candidates?posting_id=${posting.id}`),
    (reply) => reply.body.items.length === 1,
  );

  const answer = async (caller, step) =>
    must(await caller.post(`/applications/${application.id}/steps`, { step }), 200).stage;
  assert.equal(await answer(recruiter, 'view'), 'viewed');
  assert.equal(await answer(recruiter, 'shortlist'), 'shortlisted');
  assert.equal(await answer(recruiter, 'invite'), 'interview');
  assert.equal(await answer(recruiter, 'offer'), 'offered');
  assert.equal(await answer(seeker, 'sign'), 'signed');

  const figures = await eventually(
    () => visitor.get(`/fairs/${fair.id}/figures`),
    (reply) => reply.body.intents === 1,
  );
  const { employers, postings, openings, seekers, applications, interviews, intents } =
    figures.body;
  assert.deepEqual(
    { employers, postings, openings, seekers, applications, interviews, intents },
    {
      employers: 1,
      postings: 1,
      openings: 3,
      seekers: 1,
      applications: 1,
      interviews: 1,
      intents: 1,
    },
  );
  // The course of the fair follows by itself and may be a moment behind the figures.
  await eventually(
    () => venue.organiser.get(`/review/fairs/${fair.id}/recount`),
    (reply) => reply.status === 200 && reply.body.equal,
  );
});

test('an application that is sent again under its key is the same one', async () => {
  const recruiter = await approvedEmployer(venue);
  const posting = await publishedPosting(venue, recruiter);
  const seeker = await seekerWithResume(venue);
  const send = () => seeker.post('/applications', { posting_id: posting.id }, 'one intent');
  const [first, again] = [must(await send(), 201), must(await send(), 201)];
  assert.deepEqual(again, first);
  assert.equal((await seeker.post('/applications', { posting_id: posting.id })).status, 409);
});

test('a foreign row does not exist', async () => {
  const [owner, rival] = [await approvedEmployer(venue), await approvedEmployer(venue)];
  const posting = await publishedPosting(venue, owner);
  const [ana, ben] = [await seekerWithResume(venue), await seekerWithResume(venue)];
  const application = must(await ana.post('/applications', { posting_id: posting.id }), 201);
  for (const stranger of [rival, ben]) {
    const look =
      stranger === ben
        ? await stranger.get(`/applications/${application.id}`)
        : await stranger.post(`/applications/${application.id}/open`);
    assert.equal(look.status, 404);
    assert.equal(
      (await stranger.post(`/applications/${application.id}/steps`, { step: 'view' })).status,
      404,
    );
  }
  assert.equal((await rival.get(`/postings/${posting.id}/applications`)).status, 404);
  assert.equal((await rival.post(`/postings/${posting.id}/steps`, { step: 'close' })).status, 404);
});
