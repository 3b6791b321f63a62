// What is kept for how long: read, tried without changing anything, set within the law, ended, and
// proved by the audit.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { approvedEmployer, eventually, must, publishedPosting, seekerWithResume } from './fair.mjs';
import { decide } from './review.mjs';
import { openVenue, picture, sendFile } from './venue.mjs';

const day_ms = 24 * 60 * 60 * 1000;
const three_years = 1096 * day_ms;
let venue, administrator, auditor, seeker, employer, posting, application;
before(async () => {
  venue = await openVenue();
  administrator = venue.administrator;
  auditor = venue.audit_administrator;
  employer = await approvedEmployer(venue);
  posting = await publishedPosting(venue, employer);
  seeker = await seekerWithResume(venue);
  const form = { posting_id: posting.id, cover_note: '我很想做这份工作，盼复。' };
  application = must(await seeker.post('/applications', form), 201);
  const no = { step: 'decline', reason_category: 'position_filled', reason: '下半年还会招人' };
  must(await employer.post(`/applications/${application.id}/steps`, no), 200);
});
after(() => venue.close());

// Behind the program's back: time is what no test can wait for.
function change(sql) {
  const [name, ...words] = venue.place
    ? ['psql', venue.place.url, '--quiet', '--set=ON_ERROR_STOP=1', '--command', sql]
    : ['sqlite3', '-bail', '-cmd', '.timeout 10000', join(venue.folder, 'venue.db'), sql];
  execFileSync(name, words, { stdio: 'pipe' });
}
const classes = async (query = '', by = administrator) =>
  must(await by.get(`/retention/classes${query}`), 200).items;
const find = async (name, query) => (await classes(query)).find((one) => one.name === name);
const inDays = (days) => new Date(Date.now() + days * day_ms).toISOString().slice(0, 10);
const refused = (reply) => [reply.status, reply.body.code];
const atField = (reply) => [
  reply.status,
  reply.body.fields?.[0]?.pointer,
  reply.body.fields?.[0]?.code,
];
const period = (name, days, reason = '省档案馆要求保存五年') =>
  administrator.put(`/retention/classes/${name}/period`, { days, reason });
async function run(name) {
  const { id } = must(await administrator.post(`/retention/classes/${name}/runs`, {}), 201);
  return eventually(
    async () => must(await administrator.get(`/works/${id}`), 200),
    (work) => work.state === 'done',
    20_000,
  );
}
// An event is numbered a moment after what it tells of.
const proofsOf = (name, amount = 1) =>
  eventually(
    async () => must(await auditor.get(`/retention/proofs?class_name=${name}`), 200).items,
    (items) => items.length >= amount,
    20_000,
  );

test('each kind of data says why and how long it is kept, in both languages', async () => {
  const all = await classes('', auditor);
  assert.ok(all.length > 20);
  for (const one of all) {
    assert.ok(one.title && one.reason && one.counted_from, one.name);
    assert.ok(one.least_days <= one.days && one.days <= one.most_days, one.name);
  }
  const consents = all.find((one) => one.name === 'ended_consents');
  assert.deepEqual([consents.days, consents.least_days, consents.ending], [1096, 1096, 'deleted']);
  assert.match(consents.reason, /个人信息保护法/);
  assert.equal(all.find((one) => one.name === 'events').ending, 'kept');
  const { items } = must(await auditor.get('/retention/classes', { 'accept-language': 'en' }), 200);
  assert.match(items.find((one) => one.name === 'ended_consents').reason, /three years/);
});

test('only who runs the installation changes and ends, and who audits them may look', async () => {
  for (const caller of [venue.organiser, venue.security_administrator, seeker, employer]) {
    assert.equal((await caller.get('/retention/classes')).status, 403);
    assert.equal((await caller.get('/retention/proofs')).status, 403);
  }
  const form = { days: 60, reason: '想多留一阵' };
  assert.equal((await auditor.put('/retention/classes/letters/period', form)).status, 403);
  assert.equal((await auditor.post('/retention/classes/letters/runs', {})).status, 403);
});

test('a dry run says what will be due by a day and changes nothing', async () => {
  must(await sendFile(seeker, 'photo', '照片.png', picture()), 201);
  const { due } = await find('unclaimed_files');
  assert.equal(due.amount, 0);
  const then = await find('unclaimed_files', `?on=${inDays(2)}`);
  assert.equal(then.due.amount, 1);
  assert.ok(Math.abs(Date.parse(then.due.oldest) - Date.now()) < 60_000);
  assert.equal((await find('unclaimed_files')).due.amount, 0);
  assert.equal((await find('ended_applications', `?on=${inDays(1095)}`)).due.amount, 0);
  assert.equal((await find('ended_applications', `?on=${inDays(1097)}`)).due.amount, 1);
  assert.deepEqual(atField(await administrator.get('/retention/classes?on=soon')).slice(0, 2), [
    422,
    '/on',
  ]);
});

test('a period is set with a reason, within the law and the purpose', async () => {
  const set = must(await period('ended_consents', 1826), 200);
  assert.deepEqual([set.days, set.set_reason], [1826, '省档案馆要求保存五年']);
  assert.equal((await find('ended_consents')).days, 1826);
  assert.deepEqual(atField(await period('ended_consents', 1095)), [
    422,
    '/days',
    'period_too_short',
  ]);
  assert.deepEqual(atField(await period('letters', 181)), [422, '/days', 'period_too_long']);
  assert.deepEqual(atField(await period('letters', 60, '好')).slice(0, 2), [422, '/reason']);
  assert.deepEqual(atField(await period('letters', -1)).slice(0, 2), [422, '/days']);
  assert.deepEqual(refused(await period('sessions', 1)), [409, 'period_is_fixed']);
  assert.deepEqual(refused(await period('events', 1)), [409, 'period_is_fixed']);
  assert.deepEqual(refused(await period('nothing', 1)), [404, 'data_class_not_found']);
  const { body } = await eventually(
    () => auditor.get('/audit/entries?kind=retention_period_set'),
    (reply) => reply.body.items.length === 1,
    20_000,
  );
  assert.equal(body.items[0].subject, 'ended_consents');
  assert.deepEqual(JSON.parse(body.items[0].facts), { days: 1826, days_before: 1096 });
});

test('what is due is ended once, with a proof that names no one', async () => {
  const old = Date.now() - three_years - day_ms;
  change(`update applications set moved_at = ${old} where id = '${application.id}'`);
  assert.equal((await find('ended_applications')).due.amount, 1);
  const work = await run('ended_applications');
  assert.deepEqual([work.done, work.total, work.kind], [1, 1, 'end_data']);
  const [proof] = await proofsOf('ended_applications');
  assert.deepEqual([proof.amount, proof.days], [1, 1096]);
  assert.match(proof.ids_hash, /^[0-9a-f]{64}$/);
  assert.equal(proof.account_id, must(await administrator.get('/my/session'), 200).account_id);
  const shown = await find('ended_applications');
  assert.equal(shown.due.amount, 0);
  assert.equal(shown.last.sequence, proof.sequence);

  assert.equal((await run('ended_applications')).done, 0);
  assert.equal((await proofsOf('ended_applications')).length, 1);
  const { bytes } = await auditor.download('/retention/proofs/table?format=csv');
  assert.ok(bytes.toString('utf8').includes(proof.ids_hash));
  assert.deepEqual(refused(await administrator.post('/retention/classes/events/runs', {})), [
    409,
    'data_class_is_kept',
  ]);
  const nothing = await administrator.post('/retention/classes/nothing/runs', {});
  assert.deepEqual(refused(nothing), [404, 'data_class_not_found']);
});

test('of an application that was erased the fact stays, and nothing personal', async () => {
  const own = must(await seeker.get(`/applications/${application.id}`), 200);
  assert.equal(own.stage, 'declined');
  assert.equal(own.cover_note, undefined);
  const read = must(await employer.post(`/applications/${application.id}/open`), 200);
  for (const seen of [own, read]) {
    const text = JSON.stringify(seen);
    for (const gone of ['林', '盼复', '下半年', '19900001234'])
      assert.ok(!text.includes(gone), gone);
  }
  // The same version of the resume may be sent anew, and is whole.
  const next = await publishedPosting(venue, employer, { title: '会计' });
  const again = must(await seeker.post('/applications', { posting_id: next.id }), 201);
  const whole = must(await employer.post(`/applications/${again.id}/open`), 200);
  assert.ok(JSON.stringify(whole).includes('林'));
  const copy = await seeker.download('/my/data/file');
  assert.equal(copy.status, 200);
});

test('of a complaint stays what it was about and what came of it', async () => {
  const text = '面试时要求先交三百元服装费，不交不让上班。';
  const form = { subject: 'posting', subject_id: posting.id, reason: 'fees', text };
  const { complaint_id, code } = must(
    await seeker.post('/complaints', { ...form, contact: '19900005678' }),
    201,
  );
  const remark = '经核实，没有发现您反映的情况。';
  must(await decide(venue.reviewer, complaint_id, { decision: 'refuse', remark }), 200);
  const old = Date.now() - three_years - day_ms;
  change(`update complaints set decided_at = ${old}, letter_owed = 0`);
  assert.equal((await run('closed_complaints')).done, 1);
  assert.equal((await run('closed_complaints')).done, 0);
  assert.deepEqual(refused(await venue.visitor().post('/complaints/follow-up', { code })), [
    404,
    'complaint_code_unknown',
  ]);
  assert.deepEqual(must(await seeker.get('/my/complaints'), 200).items, []);
  const desk = must(
    await venue.reviewer.get(
      `/review/items?queue=complaints&state=decided&subject_id=${complaint_id}`,
    ),
    200,
  );
  assert.equal(desk.items.length, 1);
  assert.ok(!JSON.stringify(desk).includes('服装费'));
  const seen = must(await venue.reviewer.get(`/review/complaints/${complaint_id}`), 200);
  assert.match(seen.text, /已过保存期限/);
  assert.deepEqual([seen.state, seen.reason, seen.contact], ['dismissed', 'fees', undefined]);
});

test('what is due goes by itself, and the command line says the same', async () => {
  await venue.stop();
  const old = Date.now() - 40 * day_ms;
  change(
    'insert into letters (id, channel, address, subject, text, pace, state, attempts, due_at, ' +
      'expires_at, cancel_key, repeated, created_at, settled_at) ' +
      `values ('old', 'sms', '', '', '', 'quick', 'sent', 1, 0, 0, '', 0, 0, ${old})`,
  );
  assert.match(venue.run('retention', 'list'), /ended_consents +1826 days, deleted/);
  assert.match(venue.run('retention', 'plan'), /letters +1 deleted, the oldest of \d{4}-/);
  assert.match(venue.run('retention', 'plan', '--as-of', inDays(400)), /letters +[1-9]\d* deleted/);
  assert.throws(() => venue.run('retention', 'plan', '--as-of', 'soon'));
  assert.throws(() => venue.run('retention', 'end'));
  await venue.start();
  administrator = await venue.signIn('administrator');
  auditor = await venue.signIn('audit_administrator');
  const [proof] = await proofsOf('letters');
  assert.equal(proof.account_id, undefined);
  assert.equal(proof.amount, 1);
  const said = venue.run('retention', 'proofs');
  assert.match(said, new RegExp(`event ${proof.sequence} .* letters .* by schedule`));
  assert.match(said, /ended_applications {2}1 from .* asked for/);
  assert.match(venue.run('audit', 'verify'), /^ok /m);
});
