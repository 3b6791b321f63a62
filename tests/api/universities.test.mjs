// Universities complain, graduates let theirs know, and what nobody decides well or in time goes to
// somebody else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  UNIVERSITIES,
  approvedEmployer,
  eventually,
  must,
  publishedPosting,
  resumeForm,
  universityStaff,
} from './fair.mjs';
import { decide, waiting } from './review.mjs';
import { openVenue } from './venue.mjs';

let venue, second, posting, university, other;
before(async () => {
  venue = await openVenue({ reviewers: ['second'] });
  second = await venue.signIn('second');
  posting = await publishedPosting(venue, await approvedEmployer(venue));
  university = await universityStaff(venue);
  other = await universityStaff(venue, UNIVERSITIES[1]);
});
after(() => venue.close());

const refused = (reply) => [reply.status, reply.body.code];
const text = '说好的试用期工资少发了八百元，问了不答复。';
const complain = async (by, changes = {}) =>
  must(
    await by.post('/complaints', {
      subject: 'posting',
      subject_id: posting.id,
      reason: 'pay',
      text,
      ...changes,
    }),
    201,
  ).complaint_id;
const list = async (by = university) => must(await by.get('/university/complaints'), 200);
const look = (id, by = university) => by.get(`/university/complaints/${id}`);
const tell = (by, id) => by.post(`/my/complaints/${id}/university`, {});
const escalate = (id, by = university, reason = '工资单没有核对，请再核实。') =>
  by.post(`/university/complaints/${id}/escalation`, { reason });
async function graduate(university_code = UNIVERSITIES[0]) {
  const seeker = await venue.register('seeker');
  must(await seeker.put('/my/resume', resumeForm({ university_code })), 200);
  return seeker;
}
const told = async (by, kind) =>
  must(await by.get('/my/notifications'), 200).items.filter((one) => one.kind === kind);
const isTold = (by, kind) =>
  eventually(
    () => told(by, kind),
    (notices) => notices.length === 1,
  );
const answer = { decision: 'refuse', remark: '经核实与岗位一致。' };

test('staff of a university are made by a security administrator, for one university', async () => {
  const person = await venue.register('seeker');
  const { account_id } = must(await person.get('/my/session'), 200);
  const path = `/administration/accounts/${account_id}/grants`;
  const give = (body) => venue.security_administrator.post(path, body);
  const field = (reply) => [reply.status, reply.body.fields[0].pointer, reply.body.fields[0].code];
  assert.deepEqual(field(await give({ role: 'university' })), [
    422,
    '/university_code',
    'required',
  ]);
  assert.deepEqual(field(await give({ role: 'reviewer', university_code: UNIVERSITIES[0] })), [
    422,
    '/university_code',
    'not_with_this_role',
  ]);
  assert.equal((await give({ role: 'university', university_code: '0000000000' })).status, 422);
  assert.equal((await venue.organiser.post(path, { role: 'university' })).status, 403);
  const made = await give({ role: 'university', university_code: UNIVERSITIES[0] });
  const hat = must(made, 200).hats.find((one) => one.role === 'university');
  assert.equal(hat.organisation_name, '国家开放大学');
  assert.deepEqual(refused(await give({ role: 'reviewer' })), [409, 'roles_kept_apart']);
  must(await venue.security_administrator.remove(`${path}/${hat.grant_id}`), 200);
});

test('a university complains in its own name, first and sooner', async () => {
  const seeker = await graduate();
  const usual = await complain(seeker);
  const id = await complain(university);
  const [item] = must(await waiting(venue.reviewer, id), 200).items;
  const [theirs] = must(await waiting(venue.reviewer, usual), 200).items;
  assert.deepEqual([item.from_university, item.priority], [true, 'urgent']);
  assert.ok(item.due_at < theirs.due_at);
  const own = must(await look(id), 200);
  assert.deepEqual([own.is_own, own.text, own.may_escalate], [true, text, false]);
  assert.deepEqual(refused(await look(id, other)), [404, 'complaint_not_found']);
  assert.equal((await list(other)).total, 0);
  const at_desk = must(await venue.reviewer.get(`/review/complaints/${id}`), 200);
  assert.deepEqual([at_desk.complainant, at_desk.from_university], ['university', '国家开放大学']);
  assert.deepEqual(refused(await escalate(id)), [409, 'complaint_not_due']);
  const rules = must(await venue.organiser.get('/review/queues'), 200).items.find(
    (one) => one.rules.id === 'complaints',
  ).rules;
  assert.equal(rules.university_minutes, 480);
  const { id: queue, ...body } = rules;
  const set = (university_minutes) =>
    venue.organiser.put(`/review/queues/${queue}`, { ...body, university_minutes });
  assert.equal((await set(0)).status, 422);
  assert.equal(must(await set(120), 200).university_minutes, 120);
  assert.equal(must(await set(undefined), 200).university_minutes, 120);
});

test('a university sees what it is told, as long as the graduate agrees', async () => {
  const seeker = await graduate();
  const id = await complain(seeker);
  const before_ = (await list()).total;
  assert.deepEqual(refused(await look(id)), [404, 'complaint_not_found']);
  assert.deepEqual(refused(await escalate(id)), [404, 'complaint_not_found']);
  const [mine] = must(await seeker.get('/my/complaints'), 200).items;
  assert.equal(mine.may_tell, '国家开放大学');
  assert.deepEqual(refused(await tell(await graduate(), id)), [404, 'complaint_not_found']);
  const after_ = must(await tell(seeker, id), 200);
  assert.deepEqual([after_.university_name, after_.may_tell], ['国家开放大学', undefined]);
  await isTold(university, 'complaint_passed_on');
  const seen = must(await look(id), 200);
  assert.deepEqual([seen.is_own, seen.text, seen.complainant_name], [false, text, '示例']);
  assert.equal((await list()).total, before_ + 1);
  assert.deepEqual(refused(await look(id, other)), [404, 'complaint_not_found']);
  const table = await university.download('/university/complaints/table?format=csv');
  assert.match(table.bytes.toString('utf8'), /学校|投诉对象/);
  for (const secret of ['13800', 'example.com'])
    assert.ok(!JSON.stringify(seen).includes(secret) && !table.bytes.includes(secret));
  // Staff are not told whom a graduate has told.
  const at_desk = must(await venue.reviewer.get(`/review/complaints/${id}`), 200);
  assert.deepEqual([at_desk.university_name, at_desk.may_tell], [undefined, undefined]);
  const [receipt] = must(await seeker.get('/my/consents'), 200).items;
  assert.deepEqual([receipt.purpose, receipt.fields], ['university_help', ['complaint', 'name']]);
  must(await seeker.post(`/my/consents/${receipt.id}/withdraw`, {}), 200);
  assert.deepEqual(refused(await look(id)), [404, 'complaint_not_found']);
  assert.deepEqual(refused(await escalate(id)), [404, 'complaint_not_found']);
  assert.equal((await list()).total, before_);

  const nowhere = await venue.register('seeker');
  const reply = await nowhere.post('/complaints', {
    subject: 'posting',
    subject_id: posting.id,
    reason: 'pay',
    text,
    tell_university: true,
  });
  assert.deepEqual(refused(reply), [409, 'no_university']);
  for (const by of [venue.reviewer, seeker, venue.administrator])
    assert.equal((await by.get('/university/complaints')).status, 403);
});

test('an answer that does not satisfy is escalated to somebody else, once', async () => {
  const seeker = await graduate();
  const id = await complain(seeker, { tell_university: true });
  must(await decide(venue.reviewer, id, answer), 200);
  await eventually(
    () => told(university, 'complaint_decided'),
    (notices) => notices.length > 0,
  );
  assert.equal((await escalate(id, university, '')).status, 422);
  const after_ = must(await escalate(id), 200);
  assert.deepEqual(
    [after_.state, after_.escalations.length, after_.escalations[0].answer],
    ['waiting', 1, answer.remark],
  );
  assert.deepEqual(refused(await escalate(id)), [409, 'complaint_not_due']);
  await isTold(seeker, 'complaint_escalated_for');
  await isTold(venue.reviewer, 'complaint_escalated_from');
  await isTold(second, 'complaint_escalated');
  assert.equal((await told(venue.reviewer, 'complaint_escalated')).length, 0);
  const { items } = must(await second.get('/review/items?queue=complaints&escalated=true'), 200);
  assert.deepEqual(
    items.map((one) => one.subject_id),
    [id],
  );
  const [item] = items;
  assert.match(item.escalation, /工资单/);
  assert.deepEqual(refused(await venue.reviewer.post(`/review/items/${item.id}/claim`, {})), [
    409,
    'another_reviewer_needed',
  ]);
  must(await decide(second, id, { decision: 'approve', remark: '核对工资单，情况属实。' }), 200);
  const [mine] = must(await seeker.get('/my/complaints'), 200).items;
  assert.deepEqual([mine.state, Boolean(mine.escalated_at)], ['upheld', true]);
});
