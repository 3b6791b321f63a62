// The files of a resume that was sent: who sees the photo, who takes the attachment, and how long.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approvedEmployer, must, publishedPosting, resumeForm } from './fair.mjs';
import { jpeg } from './pictures.mjs';
import { openVenue, sendFile } from './venue.mjs';

let venue, recruiter, posting;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
  posting = await publishedPosting(venue, recruiter);
});
after(() => venue.close());

const nobody = '019ca000-0000-7000-8000-000000000001';
const face = jpeg(400, 400);
const refused = (reply) => [reply.status, reply.body.code];

async function put(seeker, what, purpose, name, bytes) {
  const { file_id } = must(await sendFile(seeker, purpose, name, bytes), 201);
  const { id } = must(await seeker.get('/my/resume'), 200);
  must(await seeker.put(`/my/resumes/${id}/${what}`, { file_id }), 200);
}
const attach = (seeker, text) =>
  put(seeker, 'attachment', 'attachment', '简历.pdf', Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`));

// Somebody with a photo and an attachment, who has applied.
async function applied() {
  const seeker = await venue.register('seeker');
  must(await seeker.put('/my/resume', resumeForm()), 200);
  await put(seeker, 'photo', 'photo', 'photo.jpg', face);
  await attach(seeker, 'sent');
  const application = must(await seeker.post('/applications', { posting_id: posting.id }), 201);
  return { seeker, application };
}
const photo = (by, { id }) => by.download(`/applications/${id}/photo`);
const take = (by, { id }) => by.post(`/applications/${id}/attachment-downloads`);
const fetched = (by, { id }) => by.get(`/resume-downloads/${id}/attachment`);

test('an employer sees the photo and takes the attachment as they were sent', async () => {
  const { seeker, application } = await applied();
  await attach(seeker, 'later');
  assert.equal((await photo(recruiter, application)).status, 409); // not before it is opened
  must(await recruiter.post(`/applications/${application.id}/open`), 200);
  const seen = await photo(recruiter, application);
  assert.deepEqual([seen.status, seen.headers.get('content-type')], [200, 'image/jpeg']);
  assert.equal(seen.headers.get('x-content-type-options'), 'nosniff');
  assert.deepEqual(seen.bytes, face);
  assert.equal((await photo(seeker, application)).status, 200);
  const opened = must(await recruiter.post(`/applications/${application.id}/open`), 200);
  assert.equal(opened.resume.attachment_name, '简历.pdf');
  const started = must(await take(recruiter, application), 201);
  const file = await fetched(recruiter, started);
  assert.equal(file.status, 200);
  assert.match(file.headers.get('content-disposition'), /^attachment; /);
  assert.match(file.body, /sent/);
  const told = must(await seeker.get(`/applications/${application.id}`), 200);
  assert.deepEqual([told.downloads.length, told.attachment_downloads.length], [0, 1]);
  assert.equal(told.stage, 'viewed');
});

test('the same intent is one download, however often it is sent', async () => {
  const { seeker, application } = await applied();
  const path = `/applications/${application.id}/attachment-downloads`;
  const first = must(await recruiter.post(path, undefined, 'once'), 201);
  assert.equal(must(await recruiter.post(path, undefined, 'once'), 201).id, first.id);
  const told = must(await seeker.get(`/applications/${application.id}`), 200);
  assert.equal(told.attachment_downloads.length, 1);
});

test('nobody else sees or takes them', async () => {
  const { application } = await applied();
  const rival = await approvedEmployer(venue);
  const other = await venue.register('seeker');
  for (const stranger of [rival, other])
    assert.equal((await photo(stranger, application)).status, 404);
  assert.equal((await photo(venue.visitor(), application)).status, 401);
  assert.equal((await photo(venue.reviewer, application)).status, 403);
  assert.deepEqual(refused(await take(rival, application)), [404, 'application_not_found']);
  assert.equal((await take(venue.visitor(), application)).status, 401);
  assert.equal((await take(other, application)).status, 403);
  const started = must(await take(recruiter, application), 201);
  assert.deepEqual(refused(await fetched(rival, started)), [404, 'download_not_found']);
  assert.deepEqual(refused(await fetched(recruiter, { id: nobody })), [404, 'download_not_found']);
  assert.deepEqual(refused(await take(recruiter, { id: nobody })), [404, 'application_not_found']);
  assert.equal((await take(recruiter, { id: 'x' })).status, 422);
});

test('what is withheld or withdrawn shows nothing more', async () => {
  const { seeker, application } = await applied();
  const started = must(await take(recruiter, application), 201);
  const gone = [404, 'sent_file_not_found'];
  const nothing = async () => {
    assert.equal((await photo(recruiter, application)).status, 404);
    assert.deepEqual(refused(await take(recruiter, application)), gone);
    assert.deepEqual(refused(await fetched(recruiter, started)), gone);
  };
  must(await recruiter.post(`/applications/${application.id}/open`), 200);
  must(await seeker.put('/my/privacy/visibility', { visibility: 'hidden' }), 200);
  await nothing();
  must(await seeker.put('/my/privacy/visibility', { visibility: 'applied_to' }), 200);
  assert.equal((await photo(recruiter, application)).status, 200);
  must(await seeker.post(`/applications/${application.id}/steps`, { step: 'withdraw' }), 200);
  await nothing();
  const opened = must(await recruiter.post(`/applications/${application.id}/open`), 200);
  assert.deepEqual([opened.resume.photo_id, opened.resume.attachment_name], [undefined, undefined]);
  assert.equal((await photo(seeker, application)).status, 200);
});

test('a withdrawn application keeps its date and notes, and no word of the resume', async () => {
  const { seeker, application } = await applied();
  const path = `/applications/${application.id}`;
  must(await recruiter.post(`${path}/notes`, { text: '电话里谈得来' }), 201);
  const words = /林示例|Java|1990000/;
  assert.match(JSON.stringify(must(await recruiter.post(`${path}/open`), 200)), words);
  must(await seeker.post(`${path}/steps`, { step: 'withdraw' }), 200);
  const opened = must(await recruiter.post(`${path}/open`), 200);
  assert.deepEqual([opened.withheld, opened.stage, opened.notes.length], [true, 'withdrawn', 1]);
  assert.equal(opened.history.at(-1).step, 'withdraw');
  const board = must(await recruiter.get('/my/candidates?column=ended'), 200).items;
  const card = board.find((one) => one.id === application.id);
  assert.deepEqual([card.applicant, card.notes], [{ skills: [] }, 1]);
  const looked = [
    opened,
    card,
    (await recruiter.download('/my/candidates/table?format=csv&column=ended')).bytes.toString(),
  ];
  for (const one of looked) assert.doesNotMatch(JSON.stringify(one), words);
  assert.deepEqual(
    refused(await recruiter.post('/resume-downloads', { application_ids: [application.id] })),
    [409, 'nothing_to_download'],
  );
  assert.match(JSON.stringify(must(await seeker.get(path), 200)), words);
});
