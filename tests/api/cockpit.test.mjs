// The organiser's cockpit: today beside yesterday, what waits, and the rows behind every figure.
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

let venue, fair, posting, recruiter;
before(async () => {
  venue = await openVenue();
  fair = await openFair(venue);
  recruiter = await approvedEmployer(venue);
  await join(venue, fair, recruiter);
  posting = await publishedPosting(venue, recruiter);
  const seeker = await seekerWithResume(venue);
  must(await seeker.post('/applications', { posting_id: posting.id, fair_id: fair.id }), 201);
  await seekerWithResume(venue); // who has not applied
  await join(venue, fair, await approvedEmployer(venue)); // who has no posting
});
after(() => venue.close());

const cockpit = () =>
  eventually(
    () => venue.organiser.get(`/review/fairs/${fair.id}/cockpit`),
    ({ body }) => body.awaited === 1 && body.employers_without_postings === 1,
  );
const rows = (list, query = '', by = venue.organiser) =>
  by.get(`/review/fairs/${fair.id}/rows/${list}${query}`);

test('the cockpit tells today, what waits and who has nothing yet', async () => {
  const { body } = await cockpit();
  const today = Object.fromEntries(body.today.map((one) => [one.figure, one.today]));
  assert.deepEqual(today, {
    applications: 1,
    seekers: 1,
    interviews: 0,
    intents: 0,
    employers: 2,
    postings: 1,
  });
  assert.equal(body.seekers_without_applications, 1);
  assert.equal(body.slowest[0].organisation_id, recruiter.organisation.id);
  assert.equal(body.hours.length, 24);
  assert.equal(body.course.at(-1).applications, 1);
  assert.deepEqual(
    body.queues.map((one) => [one.queue, one.waiting]),
    [
      ['postings', 0],
      ['organisations', 0],
      ['participations', 0],
      ['marks', 0],
      ['pictures', 0],
    ],
  );
});

test('every figure has its rows, names masked, and its definition', async () => {
  await cockpit();
  const applied = must(await rows('applications'), 200);
  assert.equal(applied.total, 1);
  assert.deepEqual(
    [applied.items[0].posting_title, applied.items[0].seeker],
    [posting.title, '林**'],
  );
  assert.equal(must(await rows('applications', '?day=2020-01-01'), 200).total, 0);
  const other = `?organisation_id=${recruiter.organisation.id}`;
  assert.equal(must(await rows('awaited', other), 200).total, 1);
  const definitions = must(await venue.visitor().get('/figures'), 200).items;
  const asked = await venue.visitor().get('/figures', { 'accept-language': 'en' });
  const english = must(asked, 200).items;
  assert.equal(definitions.length, english.length);
  assert.ok(definitions.every((one, at) => one.meaning !== english[at].meaning));
});

test('rows and cockpit can be taken away as workbooks', async () => {
  for (const path of ['cockpit/workbook', 'rows/awaited/workbook']) {
    const reply = await venue.organiser.get(`/review/fairs/${fair.id}/${path}`);
    assert.equal(reply.status, 200);
    assert.match(reply.headers.get('content-disposition'), /^attachment/);
    assert.match(reply.body.slice(0, 2), /^PK/);
  }
});

test('the cockpit is for staff, of a fair that is there, and a list that exists', async () => {
  for (const path of ['cockpit', 'cockpit/workbook', 'rows/seekers', 'rows/seekers/workbook']) {
    const of = (id, by) => by.get(`/review/fairs/${id}/${path}`);
    assert.equal((await of(fair.id, venue.visitor())).status, 401);
    assert.equal((await of(fair.id, recruiter)).status, 403);
    const nobody = await of('019ca000-0000-7000-8000-000000000001', venue.organiser);
    assert.deepEqual([nobody.status, nobody.body.code], [404, 'fair_not_found']);
  }
  assert.equal((await rows('everything')).status, 422);
  assert.equal((await rows('seekers', '?cursor=x')).status, 422);
});
