// What people agree to leaves a receipt; without one that stands, nothing of theirs is shown.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  must,
  publishedPosting,
  resumeForm,
  seekerWithResume,
} from './fair.mjs';
import { discreet, openVenue } from './venue.mjs';

let venue, employer, posting;
before(async () => {
  venue = await openVenue();
  employer = await approvedEmployer(venue);
  posting = await publishedPosting(venue, employer);
});
after(() => venue.close());

const refused = (reply) => [reply.status, reply.body.code];
const own = async (person) => must(await person.get('/my/consents'), 200).items;
const withdraw = (person, id) => person.post(`/my/consents/${id}/withdraw`, {});
const again = (person, id) => person.post(`/my/consents/${id}/give-again`, {});
const idOf = async (person) => must(await person.get('/my/session'), 200).account_id;
const seen = async (id) => must(await employer.post(`/applications/${id}/open`, {}), 200);
async function applied(where = posting) {
  const seeker = await seekerWithResume(venue);
  const sent = must(await seeker.post('/applications', { posting_id: where.id }), 201);
  return { seeker, id: sent.id };
}
const findable = (seeker, visibility = 'findable') =>
  seeker.put('/my/privacy/visibility', { visibility });

test('applying is agreeing, to this employer and in words that are kept', async () => {
  const { seeker } = await applied();
  const { items: purposes } = must(await seeker.get('/consent-purposes'), 200);
  const words = purposes.find((one) => one.purpose === 'application');
  const [receipt, ...others] = await own(seeker);
  assert.deepEqual(others, []);
  assert.deepEqual(
    [receipt.purpose, receipt.organisation_id, receipt.recipient_name, receipt.text],
    ['application', employer.organisation.id, employer.organisation.name, words.text],
  );
  assert.match(receipt.text_hash, /^[0-9a-f]{64}$/);
  assert.deepEqual(receipt.fields, ['resume', 'files', 'cover_note', 'contact']);
  const more = await publishedPosting(venue, employer, { title: '第二个岗位' });
  must(await seeker.post('/applications', { posting_id: more.id }), 201);
  assert.equal((await own(seeker)).length, 1);
});

test('after it is withdrawn its employer sees nothing of what was sent', async () => {
  const { seeker, id } = await applied();
  assert.equal((await seen(id)).resume.full_name, '林示例');
  const paper = must(await employer.post('/resume-downloads', { application_ids: [id] }), 201);
  const [receipt] = await own(seeker);
  const ended = must(await withdraw(seeker, receipt.id), 200);
  assert.deepEqual([ended.ended_by, ended.may_give_again], ['withdrawn', true]);
  const closed = await seen(id);
  assert.deepEqual([closed.withheld, closed.resume.full_name], [true, undefined]);
  assert.ok(!JSON.stringify(closed).includes('林示例'));
  const board = await eventually(
    () => employer.get('/my/candidates'),
    (reply) => reply.body.items.some((one) => one.id === id),
  );
  assert.equal(board.body.items.find((one) => one.id === id).applicant.full_name, undefined);
  const fetched = await employer.get(`/resume-downloads/${paper.id}/paper`);
  assert.equal(fetched.status, 409);
  assert.notEqual(must(await seeker.get(`/applications/${id}`), 200).stage, 'withdrawn');

  must(await again(seeker, receipt.id), 200);
  assert.equal((await seen(id)).resume.full_name, '林示例');
  const all = await own(seeker);
  assert.deepEqual(
    all.map((one) => [one.ended_by, one.may_give_again]),
    [
      [undefined, false],
      ['withdrawn', false],
    ],
  );
});

test('after it is withdrawn no search, filter or figure of the board tells who it is', async () => {
  const title = `单独岗位${Date.now()}`;
  const where = await publishedPosting(venue, employer, { title });
  const name = `寻${Date.now()}`;
  const seeker = await venue.register('seeker');
  must(await seeker.put('/my/resume', resumeForm({ full_name: name })), 200);
  const { id } = must(await seeker.post('/applications', { posting_id: where.id }), 201);
  const ask = (path, { q, ...query } = {}) =>
    employer.get(
      `${path}?${new URLSearchParams({ posting_id: where.id, ...query })}`,
      q ? discreet({ q }) : {},
    );
  const listed = async (query) =>
    must(await ask('/my/candidates', query), 200).items.map((one) => one.id);
  const counted = async (query) => must(await ask('/my/candidates/counts', query), 200);
  await eventually(
    () => ask('/my/candidates'),
    (reply) => reply.body.items.length === 1,
  );
  const personal = [{ q: name.slice(0, 8) }, { q: 'linux' }, { education: 'none' }];
  for (const query of personal) {
    assert.deepEqual(await listed(query), [id]);
    assert.equal((await counted(query)).total, 1);
  }
  const [receipt] = await own(seeker);
  must(await withdraw(seeker, receipt.id), 200);
  for (const query of personal) {
    assert.deepEqual(await listed(query), []);
    assert.equal((await counted(query)).total, 0);
  }
  assert.deepEqual(await listed(), [id]); // it is one of those that wait, and no more is told
  assert.equal((await counted()).total, 1);
  assert.deepEqual(await listed({ q: title }), [id]); // the title stands on the empty card
  must(await again(seeker, receipt.id), 200);
  assert.deepEqual(await listed(personal[0]), [id]);
});

test('another employer is not touched, and another person cannot withdraw', async () => {
  const { seeker, id } = await applied();
  const other = await approvedEmployer(venue);
  const theirs = await publishedPosting(venue, other);
  const sent = must(await seeker.post('/applications', { posting_id: theirs.id }), 201);
  const receipts = await own(seeker);
  assert.equal(receipts.length, 2);
  const mine = receipts.find((one) => one.organisation_id === employer.organisation.id);
  const stranger = await seekerWithResume(venue);
  assert.deepEqual(refused(await withdraw(stranger, mine.id)), [404, 'consent_not_found']);
  assert.deepEqual(refused(await again(stranger, mine.id)), [404, 'consent_not_found']);
  assert.equal((await employer.post(`/my/consents/${mine.id}/withdraw`, {})).status, 403);
  must(await withdraw(seeker, mine.id), 200);
  assert.deepEqual(refused(await withdraw(seeker, mine.id)), [409, 'consent_ended']);
  assert.equal((await seen(id)).withheld, true);
  const open = must(await other.post(`/applications/${sent.id}/open`, {}), 200);
  assert.equal(open.resume.full_name, '林示例');
});

test('who takes the last application back takes the consent back, and applies anew', async () => {
  const { seeker, id } = await applied();
  must(await seeker.post(`/applications/${id}/steps`, { step: 'withdraw' }), 200);
  const [receipt] = await own(seeker);
  assert.deepEqual([receipt.ended_by, receipt.may_give_again], ['application_withdrawn', false]);
  assert.deepEqual(refused(await again(seeker, receipt.id)), [409, 'consent_not_withdrawn']);
  must(await seeker.post('/applications', { posting_id: posting.id }), 201);
  assert.equal((await own(seeker))[0].ended_at, undefined);
});

test('being found ends with its consent, and is chosen anew', async () => {
  const seeker = await venue.register('seeker');
  const skill = `编织${Date.now() % 100000}`;
  must(await seeker.put('/my/resume', resumeForm({ skills: [skill] })), 200);
  must(await findable(seeker), 200);
  const person = await idOf(seeker);
  const found = () => employer.get(`/people?q=${encodeURIComponent(skill)}`);
  const isThere = (reply) => reply.body.items.some((one) => one.seeker_id === person);
  await eventually(found, isThere);
  const [receipt] = await own(seeker);
  assert.deepEqual(
    [receipt.purpose, receipt.organisation_id, receipt.fields],
    ['being_found', undefined, ['card']],
  );
  must(await withdraw(seeker, receipt.id), 200);
  assert.ok(!isThere(await found()));
  assert.equal(must(await seeker.get('/my/privacy'), 200).visibility, 'applied_to');
  const asked = await employer.post(`/my/postings/${posting.id}/approaches`, {
    seeker_id: person,
    message: '欢迎来我们公司看看。',
  });
  assert.ok(asked.status >= 400, JSON.stringify(asked.body));
  assert.deepEqual(refused(await again(seeker, receipt.id)), [409, 'consent_not_withdrawn']);
  assert.equal(must(await findable(seeker), 200).visibility, 'findable');
  await eventually(found, isThere);
  must(await findable(seeker, 'applied_to'), 200);
  assert.equal((await own(seeker))[0].ended_by, 'choice');
});

test('receipts are in the own copy and table, and tell nobody in the audit', async () => {
  const { seeker } = await applied();
  const { bytes } = await seeker.download('/my/consents/table?format=csv');
  assert.ok(bytes.toString('utf8').includes(employer.organisation.name));
  const data = JSON.parse((await seeker.download('/my/data/file')).bytes.toString('utf8'));
  assert.equal(data.consents[0].purpose, 'application');
  const subject = await idOf(seeker);
  const { body } = await eventually(
    () => venue.audit_administrator.get(`/audit/entries?subject=${subject}&kind=consent_given`),
    (reply) => reply.body.items.length > 0,
  );
  assert.ok(!JSON.stringify(body).includes('林示例'));
});
