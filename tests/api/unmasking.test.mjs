// What is masked for staff is seen in clear with a reason only; the person and the audit know.
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
import { waiting } from './review.mjs';
import { openVenue, password } from './venue.mjs';

const phone = '19900001234';
const remark = '本人来电，请我们帮助联系单位。';
const log = [];
let venue, employer, posting, fair;
before(async () => {
  venue = await openVenue({ log });
  employer = await approvedEmployer(venue);
  fair = await openFair(venue);
  await join(venue, fair, employer);
  posting = await publishedPosting(venue, employer);
});
after(() => venue.close());

const ask = (changes = {}) => ({
  fields: ['phone'],
  reason: 'employment_help',
  remark,
  ...changes,
});
const refused = (reply) => [reply.status, reply.body.code];
const atField = (reply) => [reply.status, reply.body.fields?.[0]?.pointer];
const own = async (person) => must(await person.get('/my/unmaskings'), 200).items;
const idOf = async (person) => must(await person.get('/my/session'), 200).account_id;
const path = async (person) => `/review/seekers/${await idOf(person)}/unmasking`;

test('an organiser helps a seeker of a fair, who reads by whom and why', async () => {
  const seeker = await seekerWithResume(venue);
  const sent = { posting_id: posting.id, fair_id: fair.id };
  must(await seeker.post('/applications', sent), 201);
  const rows = `/review/fairs/${fair.id}/rows/seekers`;
  const [row] = (
    await eventually(
      () => venue.organiser.get(rows),
      (reply) => reply.body.items?.length > 0,
    )
  ).body.items;
  assert.equal(row.seeker, '林**');
  assert.equal(row.seeker_id, await idOf(seeker));
  const [seen] = must(await venue.reviewer.get(rows), 200).items;
  assert.equal(seen.seeker_id, undefined);
  const shown = must(
    await venue.organiser.post(`/review/seekers/${row.seeker_id}/unmasking`, ask()),
    200,
  );
  assert.deepEqual([shown.phone, shown.name, shown.email], [phone, undefined, undefined]);
  assert.ok(shown.seconds > 0 && shown.left_today >= 0);
  const [told] = await own(seeker);
  assert.deepEqual(
    [told.role, told.reason, told.remark, told.fields, told.subject],
    ['organiser', 'employment_help', remark, ['phone'], 'seeker'],
  );
  assert.ok(!JSON.stringify(told).includes(await idOf(venue.organiser)));
  assert.deepEqual(await own(await seekerWithResume(venue)), []);
  const { bytes } = await seeker.download('/my/unmaskings/table?format=csv');
  assert.ok(bytes.toString('utf8').includes(remark));
  const copy = await seeker.download('/my/data/file');
  assert.ok(copy.bytes.toString('utf8').includes(remark));
});

test('the audit has it under the person, without the value and the words', async () => {
  const seeker = await seekerWithResume(venue);
  must(await venue.organiser.post(await path(seeker), ask({ fields: ['name', 'phone'] })), 200);
  const entries = `/audit/entries?subject=${await idOf(seeker)}`;
  const wanted = ['personal_data_unmasked', 'personal_data_shown'];
  const { body } = await eventually(
    () => venue.audit_administrator.get(entries),
    (reply) => wanted.every((kind) => reply.body.items.some((one) => one.kind === kind)),
  );
  const entry = body.items.find((one) => one.kind === 'personal_data_unmasked');
  assert.equal(entry.role, 'organiser');
  for (const secret of [phone, remark, '林示例'])
    assert.ok(!JSON.stringify(body).includes(secret), secret);
  assert.ok(!log.join('\n').includes(phone));
});

test('without a reason, for what is not there, or by others nothing is shown', async () => {
  const seeker = await seekerWithResume(venue);
  const at = await path(seeker);
  const by = (changes) => venue.organiser.post(at, ask(changes));
  assert.deepEqual(atField(await by({ remark: '看看' })), [422, '/remark']);
  assert.deepEqual(atField(await by({ remark: undefined })), [422, '/remark']);
  assert.deepEqual(atField(await by({ remark: 'x'.repeat(201) })), [422, '/remark']);
  assert.deepEqual(atField(await by({ reason: 'complaint' })), [422, '/reason']);
  assert.deepEqual(atField(await by({ reason: 'curiosity' })), [422, '/reason']);
  assert.deepEqual(atField(await by({ fields: [] })), [422, '/fields']);
  assert.deepEqual(atField(await by({ fields: ['contact'] })), [422, '/fields']);
  assert.deepEqual(atField(await by({ fields: ['phone', 'phone'] })), [422, '/fields']);
  assert.deepEqual(refused(await by({ fields: ['email'] })), [404, 'nothing_to_unmask']);
  assert.deepEqual(refused(await venue.organiser.post(await path(employer), ask())), [
    404,
    'nothing_to_unmask',
  ]);
  for (const caller of [venue.reviewer, venue.administrator, employer, seeker])
    assert.equal((await caller.post(at, ask())).status, 403);
  assert.equal((await venue.visitor().post(at, ask())).status, 401);
  assert.deepEqual(await own(seeker), []);
});

test('only who handles a complaint sees the address that was left', async () => {
  const seeker = await seekerWithResume(venue);
  const contact = '19900005678';
  const form = { subject: 'posting', subject_id: posting.id, reason: 'fees', contact };
  const text = '面试时要求先交三百元服装费，不交不让上班。';
  const { complaint_id } = must(await seeker.post('/complaints', { ...form, text }), 201);
  const at = `/review/complaints/${complaint_id}/unmasking`;
  const request = ask({ fields: ['contact'], reason: 'complaint' });
  assert.deepEqual(refused(await venue.reviewer.post(at, request)), [409, 'unmasking_needs_claim']);
  const [item] = must(await waiting(venue.reviewer, complaint_id), 200).items;
  must(await venue.reviewer.post(`/review/items/${item.id}/claim`, {}), 200);
  assert.deepEqual(refused(await venue.organiser.post(at, request)), [
    409,
    'unmasking_needs_claim',
  ]);
  assert.equal(must(await venue.reviewer.post(at, request), 200).contact, contact);
  const [told] = await own(seeker);
  assert.deepEqual([told.subject, told.role, told.reason], ['complaint', 'reviewer', 'complaint']);
  const gone = '/review/complaints/00000000-0000-7000-8000-000000000000/unmasking';
  assert.deepEqual(refused(await venue.reviewer.post(gone, request)), [404, 'complaint_not_found']);
});

test('a security administrator sees what an account has proved, to call back', async () => {
  const number = '19900007777';
  const person = await venue.register('seeker');
  const { proof_id } = must(await person.post('/contact-codes', { address: number }), 201);
  const at = `/administration/accounts/${await idOf(person)}/unmasking`;
  const request = ask({ reason: 'identity_check' });
  const by = venue.security_administrator;
  assert.deepEqual(refused(await by.post(at, request)), [404, 'nothing_to_unmask']);
  const sent = await eventually(
    () => venue.messagesTo(number),
    (all) => all.length > 0,
  );
  const code = sent.at(-1).match(/\d{6}/g).at(-1);
  must(await person.post('/my/contacts', { proof_id, code, password }), 200);
  assert.equal(must(await by.post(at, request), 200).phone, number);
  const [told] = await own(person);
  assert.deepEqual([told.subject, told.role], ['account', 'security_administrator']);
  assert.equal((await venue.organiser.post(at, request)).status, 403);
  const gone = '/administration/accounts/00000000-0000-7000-8000-000000000000/unmasking';
  assert.deepEqual(refused(await by.post(gone, request)), [404, 'account_not_found']);
});
