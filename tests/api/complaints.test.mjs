// Complaints over HTTP: anybody complains, staff look into it, the employer is heard without
// learning from whom, and whoever complained reads the answer.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { approvedEmployer, eventually, must, publishedPosting, seekerWithResume } from './fair.mjs';
import { png } from './pictures.mjs';
import { decide } from './review.mjs';
import { openVenue } from './venue.mjs';

let venue, recruiter, posting;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
  posting = await publishedPosting(venue, recruiter);
});
after(() => venue.close());

const refused = (reply) => [reply.status, reply.body.code];
const text = '面试时要求先交三百元服装费，不交不让上班。';
const about = (changes = {}) => ({
  subject: 'posting',
  subject_id: posting.id,
  reason: 'fees',
  text,
  ...changes,
});
const complain = (by, changes) => by.post('/complaints', about(changes));
const followUp = (by, code) => by.post('/complaints/follow-up', { code });
const evidence = (by, code, body = png(40, 30), name = '转账.png') =>
  by.send('POST', '/complaints/evidence', body, {
    'content-type': 'application/octet-stream',
    'idempotency-key': randomUUID(),
    'sx-code': encodeURIComponent(code),
    'sx-name': encodeURIComponent(name),
  });
const atDesk = async (id) => must(await venue.reviewer.get(`/review/complaints/${id}`), 200);
const hear = (id, question = '请说明是否向求职者收费。') =>
  venue.reviewer.post(`/review/complaints/${id}/hearing`, { question });
const hide = (id) => venue.reviewer.post(`/review/complaints/${id}/hiding`, {});

test('a visitor complains, adds evidence, and reads the answer with the code', async () => {
  const visitor = venue.visitor();
  const receipt = must(await complain(visitor), 201);
  assert.match(receipt.code, /^([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/);
  assert.ok(Date.parse(receipt.due_at) > Date.parse(receipt.submitted_at));
  const after = must(await evidence(visitor, receipt.code), 201);
  assert.deepEqual([after.files[0].name, after.files[0].media_type], ['转账.png', 'image/png']);
  const typed = receipt.code.toLowerCase().replaceAll('-', ' ');
  const waiting = must(await followUp(visitor, typed), 200);
  assert.deepEqual([waiting.state, waiting.more_files, waiting.text], ['waiting', 4, text]);
  assert.deepEqual(refused(await followUp(visitor, 'AAAA-AAAA')), [404, 'complaint_code_unknown']);

  const { files, complainant } = await atDesk(receipt.complaint_id);
  assert.equal(complainant, 'visitor');
  const path = `/review/complaints/${receipt.complaint_id}/evidence/${files[0].file_id}`;
  assert.deepEqual((await venue.reviewer.download(path)).bytes, png(40, 30));
  assert.equal((await recruiter.get(path)).status, 403);
  assert.equal((await visitor.get(path)).status, 401);

  const item = { decision: 'refuse', remark: '单位已退还费用并道歉，未发现其他收费。' };
  must(await decide(venue.reviewer, receipt.complaint_id, item), 200);
  const answered = must(await followUp(visitor, receipt.code), 200);
  assert.deepEqual([answered.state, answered.answer], ['dismissed', item.remark]);
  assert.deepEqual(refused(await evidence(visitor, receipt.code)), [
    409,
    'complaint_not_in_that_state',
  ]);
});

test('what is missing, unknown or too much is refused at its field', async () => {
  const visitor = venue.visitor();
  const wrong = async (changes) => {
    const reply = await complain(visitor, changes);
    const { fields, code } = reply.body;
    return [reply.status, fields?.length ? fields.map((one) => one.pointer) : code];
  };
  assert.deepEqual(await wrong({ text: '太短' }), [422, ['/text']]);
  assert.deepEqual(await wrong({ reason: undefined }), [422, ['/reason']]);
  assert.deepEqual(await wrong({ contact: '不是号码' }), [422, ['/contact']]);
  assert.deepEqual(await wrong({ subject_id: randomUUID() }), [404, 'posting_not_found']);
  assert.deepEqual(await wrong({ subject: 'employer', subject_id: randomUUID() }), [
    404,
    'employer_not_found',
  ]);
  const { code } = must(await complain(visitor), 201);
  assert.deepEqual(refused(await evidence(visitor, code, Buffer.from('MZ program'))), [
    422,
    'scan_expected',
  ]);
  for (let number = 0; number < 5; ++number) must(await evidence(visitor, code), 201);
  assert.deepEqual(refused(await evidence(visitor, code)), [409, 'evidence_is_enough']);
});

test('the employer is heard, and learns neither from whom nor in which words', async () => {
  const seeker = await seekerWithResume(venue);
  const { complaint_id } = must(await complain(seeker, { reason: 'pay' }), 201);
  assert.equal(must(await recruiter.get('/my/heard-complaints'), 200).total, 0);
  must(await hear(complaint_id), 200);
  const told = await eventually(
    () => recruiter.get('/my/notifications'),
    (reply) => reply.body.items.some((one) => one.kind === 'complaint_heard'),
  );
  const heard = await recruiter.get('/my/heard-complaints');
  for (const reply of [told, heard])
    for (const secret of [text, '林示例', '服装费'])
      assert.ok(!JSON.stringify(reply.body).includes(secret));
  const [own] = must(heard, 200).items;
  assert.deepEqual([own.question, own.may_reply], ['请说明是否向求职者收费。', true]);
  const path = `/my/heard-complaints/${complaint_id}/reply`;
  const rival = await approvedEmployer(venue);
  assert.deepEqual(refused(await rival.post(path, { reply: '不知道' })), [
    404,
    'complaint_not_found',
  ]);
  must(await recruiter.post(path, { reply: '服装由公司提供，不收费。' }), 200);
  assert.equal((await atDesk(complaint_id)).reply, '服装由公司提供，不收费。');
  assert.equal((await recruiter.get(`/my/reviews/complaints/${complaint_id}`)).status, 404);
  assert.equal((await recruiter.get(`/review/complaints/${complaint_id}`)).status, 403);

  const silent = await decide(venue.reviewer, complaint_id, { decision: 'refuse' });
  assert.deepEqual([silent.status, silent.body.fields[0].pointer], [422, '/remark']);
  const answer = { decision: 'refuse', remark: '经核实未收费。' };
  must(await decide(venue.reviewer, complaint_id, answer), 200);
  const mine = must(await seeker.get('/my/complaints'), 200).items;
  assert.deepEqual([mine[0].state, mine[0].answer], ['dismissed', answer.remark]);
  const notice = await eventually(
    () => seeker.get('/my/notifications'),
    (reply) => reply.body.items.some((one) => one.kind === 'complaint_answered'),
  );
  assert.ok(notice.body.items.find((one) => one.link === '/app/complaints'));
  assert.deepEqual(refused(await recruiter.post(path, { reply: '再补充' })), [
    409,
    'complaint_not_in_that_state',
  ]);
  must(await venue.reviewer.get('/review/items?queue=complaints&state=decided'), 200);
});

test('a posting is hidden while it is looked into, comes back or is taken down', async () => {
  const visitor = venue.visitor();
  const shown = await publishedPosting(venue, recruiter, { title: '被投诉的岗位' });
  const one = must(await complain(visitor, { subject_id: shown.id }), 201).complaint_id;
  assert.equal((await atDesk(one)).may_hide, true);
  const hidden = must(await hide(one), 200);
  assert.deepEqual([hidden.posting_state, hidden.may_hide], ['hidden', false]);
  assert.ok(Date.parse(hidden.hidden_until) > Date.now());
  assert.deepEqual(refused(await hide(one)), [409, 'nothing_to_hide']);
  assert.equal((await visitor.get(`/postings/${shown.id}`)).status, 404);
  const own = must(await recruiter.get(`/my/postings/${shown.id}`), 200);
  assert.deepEqual([own.state, own.held_for], ['hidden', ['complaint']]);
  assert.ok(!own.allowed_steps.includes('show'));
  must(await decide(venue.reviewer, one, { decision: 'refuse', remark: '未发现问题。' }), 200);
  assert.equal(must(await visitor.get(`/postings/${shown.id}`), 200).state, 'published');

  const two = must(await complain(visitor, { subject_id: shown.id }), 201).complaint_id;
  must(await hide(two), 200);
  must(await decide(venue.reviewer, two, { decision: 'approve', remark: '属实，已下架。' }), 200);
  assert.equal((await visitor.get(`/postings/${shown.id}`)).status, 404);
  const gone = must(await recruiter.get(`/my/postings/${shown.id}`), 200);
  assert.deepEqual(
    [gone.state, gone.remark],
    ['closed', '投诉查实：向求职者收取费用、押金或证件。'],
  );
  assert.deepEqual((await atDesk(two)).others_upheld, 0);
  const next = must(
    await complain(visitor, { subject: 'employer', subject_id: recruiter.organisation.id }),
    201,
  );
  assert.equal((await atDesk(next.complaint_id)).others_upheld, 1);
  // Whatever is decided may be looked at again; a complaint is never passed unread.
  const bulk = await venue.reviewer.post('/review/bulks', { queue: 'complaints' });
  assert.equal(bulk.status, 422);
});

test('whoever leaves an address is written to, and staff see part of it only', async () => {
  const phone = '19900005678';
  const { complaint_id } = must(await complain(venue.visitor(), { contact: phone }), 201);
  const desk = await atDesk(complaint_id);
  assert.ok(desk.contact.includes('****') && !JSON.stringify(desk).includes(phone));
  const remark = '谢谢反映，已责令改正。';
  must(await decide(venue.reviewer, complaint_id, { decision: 'refuse', remark }), 200);
  const [letter] = await eventually(
    () => venue.messagesTo(phone),
    (found) => found.length > 0,
    30_000,
  );
  assert.ok(letter.includes(remark));
});

test('nobody floods the desk from one address', async () => {
  const visitor = venue.visitor();
  let last;
  for (let number = 0; number < 30 && last?.status !== 429; ++number)
    last = await complain(visitor);
  assert.deepEqual(refused(last), [429, 'too_many_complaints']);
  assert.ok(Number(last.headers.get('retry-after')) > 0);
});
