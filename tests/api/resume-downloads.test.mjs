// Resumes taken away as PDF: the employer's own, what is shown, and told to each seeker.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approvedEmployer, eventually, must, publishedPosting, seekerWithResume } from './fair.mjs';
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
const ids = (items) => items.map((item) => item.id);
const applied = async (seeker) =>
  must(await seeker.post('/applications', { posting_id: posting.id }), 201);
const seen = async (application, by) =>
  must(
    by === recruiter
      ? await by.post(`/applications/${application.id}/open`)
      : await by.get(`/applications/${application.id}`),
    200,
  );
const download = (by, ids) => by.post('/resume-downloads', { application_ids: ids });
const paper = (by, { id }) => by.get(`/resume-downloads/${id}/paper`);
const shown = async (application, by) => (await seen(application, by)).downloads.length;

test('an employer takes resumes as PDF, and each seeker is shown that', async () => {
  const [ana, ben] = [await seekerWithResume(venue), await seekerWithResume(venue)];
  const sent = [await applied(ana), await applied(ben)];
  const single = must(await download(recruiter, [sent[0].id]), 201);
  assert.deepEqual([single.resumes, single.withheld, single.work], [1, 0, undefined]);
  const fetched = await paper(recruiter, single);
  assert.deepEqual([fetched.status, fetched.headers.get('content-type')], [200, 'application/pdf']);
  assert.match(fetched.headers.get('content-disposition'), /^attachment; /);
  assert.ok(fetched.body.startsWith('%PDF-'));
  assert.deepEqual([await shown(sent[0], ana), await shown(sent[1], ben)], [1, 0]);
  assert.equal((await seen(sent[0], ana)).stage, 'viewed');
  must(await ben.put('/my/privacy/visibility', { visibility: 'hidden' }), 200);
  const both = must(await download(recruiter, ids(sent)), 201);
  assert.deepEqual([both.resumes, both.withheld], [1, 1]);
  assert.equal((await paper(recruiter, both)).status, 200);
  assert.deepEqual([await shown(sent[0], ana), await shown(sent[1], ben)], [2, 0]);
  assert.deepEqual(refused(await download(recruiter, [sent[1].id])), [409, 'nothing_to_download']);
  must(await ana.put('/my/privacy/visibility', { visibility: 'hidden' }), 200);
  assert.deepEqual(refused(await paper(recruiter, single)), [409, 'download_outdated']);
});

test('resumes are taken by nobody else, nor fetched', async () => {
  const application = await applied(await seekerWithResume(venue));
  const rival = await approvedEmployer(venue);
  assert.deepEqual(refused(await download(rival, [application.id])), [
    404,
    'application_not_found',
  ]);
  const made = must(await download(recruiter, [application.id]), 201);
  assert.deepEqual(refused(await paper(rival, made)), [404, 'download_not_found']);
  assert.deepEqual(refused(await paper(recruiter, { id: nobody })), [404, 'download_not_found']);
  assert.equal((await paper(venue.visitor(), made)).status, 401);
  assert.equal((await paper(venue.reviewer, made)).status, 403);
  assert.equal((await download(venue.organiser, [application.id])).status, 403);
  for (const wrong of [Array(201).fill(nobody), ['x'], 'x'])
    assert.equal((await download(recruiter, wrong)).status, 422);
});

test('more than twenty resumes are a long work, which ends in one PDF', async () => {
  const seekers = await Promise.all(Array.from({ length: 21 }, () => seekerWithResume(venue)));
  const sent = [];
  for (const seeker of seekers) sent.push(await applied(seeker));
  const started = must(await download(recruiter, ids(sent)), 201);
  assert.deepEqual([started.work.kind, started.work.total], ['print_resumes', 21]);
  const over = await eventually(
    () => recruiter.get(`/works/${started.work.id}`),
    (reply) => reply.body.state === 'done',
    20_000,
  );
  assert.equal(over.body.done, 21);
  assert.deepEqual(JSON.parse(over.body.outcome), { download_id: started.id });
  const fetched = await paper(recruiter, started);
  assert.equal(fetched.status, 200);
  assert.ok(fetched.body.startsWith('%PDF-'));
  assert.equal(await shown(sent[20], seekers[20]), 1);
});

test('a seeker lists who has opened and taken the resume, also as a table', async () => {
  const [ana, ben] = [await seekerWithResume(venue), await seekerWithResume(venue)];
  const application = await applied(ana);
  await applied(ben);
  assert.deepEqual(must(await ana.get('/my/disclosures'), 200), { items: [] });
  must(await recruiter.post(`/applications/${application.id}/open`), 200);
  must(await download(recruiter, [application.id]), 201);
  const listed = must(await ana.get('/my/disclosures'), 200).items;
  assert.deepEqual(
    listed.map((one) => [one.kind, one.application_id, one.employer_name]),
    ['paper', 'opened'].map((kind) => [kind, application.id, recruiter.organisation.name]),
  );
  const first = must(await ana.get('/my/disclosures?limit=1'), 200);
  const rest = must(
    await ana.get(`/my/disclosures?limit=1&cursor=${encodeURIComponent(first.next_cursor)}`),
    200,
  );
  assert.deepEqual([...first.items, ...rest.items], listed);
  assert.equal(rest.next_cursor, undefined);
  assert.deepEqual(must(await ben.get('/my/disclosures'), 200).items, []);
  const table = await ana.get('/my/disclosures/table?format=csv');
  assert.equal(table.status, 200);
  assert.match(String(table.body), /下载了简历 PDF/);
  assert.equal((await venue.visitor().get('/my/disclosures')).status, 401);
  for (const other of [recruiter, venue.organiser, venue.reviewer])
    assert.equal((await other.get('/my/disclosures')).status, 403);
  assert.equal((await ana.get('/my/disclosures?cursor=x')).status, 422);
});
