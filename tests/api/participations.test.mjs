// Taking part: asked for by approved employers, decided by staff.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  fairForm,
  inDays,
  join,
  must,
  openFair,
  organisationForm,
} from './fair.mjs';
import { decide as decideAtDesk } from './review.mjs';
import { openVenue } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

const nobody = '019ca000-0000-7000-8000-000000000001';
const ask = (fair, by) => by.post(`/fairs/${fair.id}/participations`, {});
const asked = async (fair, by) => must(await ask(fair, by), 201);
const decide = (participation, decision, remark, by = venue.reviewer) =>
  decideAtDesk(by, participation.id, { decision, remark });
const withdraw = (participation, by) => by.post(`/participations/${participation.id}/withdraw`, {});
const refused = (reply) => [reply.status, reply.body.code];

test('an employer asks, is declined with a reason, asks again and is let in', async () => {
  const fair = await openFair(venue);
  const recruiter = await approvedEmployer(venue);
  const first = await asked(fair, recruiter);
  assert.deepEqual(
    [first.state, first.fair_title, first.organisation_name, first.allowed_steps],
    ['requested', fair.title, recruiter.organisation.name, ['withdraw']],
  );
  assert.deepEqual(refused(await ask(fair, recruiter)), [409, 'already_taking_part']);
  const silent = await decide(first, 'refuse');
  assert.deepEqual(silent.body.fields[0].pointer, '/remark');
  must(await decide(first, 'refuse', '资料不全'), 200);
  const mine = must(await recruiter.get('/my/participations'), 200).items[0];
  assert.deepEqual([mine.state, mine.remark], ['declined', '资料不全']);
  const again = await asked(fair, recruiter);
  assert.equal(again.id, first.id);
  assert.equal(must(await decide(again, 'approve'), 200).participation.state, 'approved');
  const shown = must(await venue.visitor().get(`/fairs/${fair.id}/employers`), 200);
  assert.deepEqual(shown.items, [
    { organisation_id: recruiter.organisation.id, name: recruiter.organisation.name },
  ]);
  assert.equal(must(await withdraw(first, recruiter), 200).state, 'withdrawn');
  assert.equal(must(await venue.visitor().get(`/fairs/${fair.id}/employers`), 200).total, 0);
});

test('who has no approved organisation, or is no employer, cannot ask', async () => {
  const fair = await openFair(venue);
  const newcomer = await venue.register('employer');
  assert.equal((await ask(fair, newcomer)).status, 404);
  must(await newcomer.post('/my/organisation', organisationForm()), 201);
  assert.deepEqual(refused(await ask(fair, newcomer)), [409, 'organisation_not_approved']);
  assert.equal((await ask(fair, await venue.register('seeker'))).status, 403);
  assert.equal((await ask(fair, venue.organiser)).status, 403);
  assert.equal((await ask(fair, venue.visitor())).status, 401);
  assert.equal((await ask({ id: nobody }, await approvedEmployer(venue))).status, 404);
});

test('a draft takes nobody, and a closed fair changes nothing any more', async () => {
  const recruiter = await approvedEmployer(venue);
  const draft = must(await venue.organiser.post('/fairs', fairForm()), 201);
  assert.deepEqual(refused(await ask(draft, recruiter)), [404, 'fair_not_found']);
  const fair = await openFair(venue);
  const waiting = await asked(fair, recruiter);
  must(await venue.organiser.post(`/fairs/${fair.id}/steps`, { step: 'close' }), 200);
  for (const reply of [
    await ask(fair, await approvedEmployer(venue)),
    await decide(waiting, 'approve'),
    await withdraw(waiting, recruiter),
  ])
    assert.deepEqual(refused(reply), [409, 'fair_takes_no_participations']);
});

test('a participation belongs to its organisation', async () => {
  const fair = await openFair(venue);
  const [owner, rival] = [await approvedEmployer(venue), await approvedEmployer(venue)];
  const participation = await asked(fair, owner);
  assert.deepEqual(refused(await withdraw(participation, rival)), [404, 'participation_not_found']);
  assert.equal((await withdraw(participation, venue.organiser)).status, 403);
  assert.deepEqual(must(await rival.get('/my/participations'), 200).items, []);
  assert.equal((await decide(participation, 'approve', undefined, owner)).status, 403);
  assert.equal((await owner.get('/participations')).status, 403);
  assert.equal((await decide({ id: nobody }, 'approve')).status, 404);
  assert.equal((await decide(participation, 'perhaps')).status, 422);
});

test('an employer names who is on duty; a public telephone alone is public', async () => {
  const fair = await openFair(venue);
  const [recruiter, rival] = [await approvedEmployer(venue), await approvedEmployer(venue)];
  const { id } = await join(venue, fair, recruiter);
  const roster = `/participations/${id}/duties`;
  const [me] = must(await recruiter.get('/my/organisation/members'), 200).items;
  const form = {
    person: '王经理',
    task: '现场面试',
    phone: '000-0000 0001',
    phone_is_public: false,
    starts_at: inDays(1),
    ends_at: inDays(1.3),
  };
  const { account_id } = me;
  const duty = must(await recruiter.post(roster, { ...form, account_id }), 201);
  must(await recruiter.post(roster, { ...form, person: '李工', phone_is_public: true }), 201);
  const own = must(await recruiter.get(roster), 200).items;
  assert.deepEqual(
    own.map((one) => [one.person, one.account_id, one.has_left]),
    [
      ['王经理', account_id, false],
      ['李工', undefined, false],
    ],
  );
  const page = await fetch(`${venue.base}/employers/${recruiter.organisation.id}`);
  const text = await page.text();
  assert.ok(text.includes('王经理') && text.includes('李工'));
  assert.equal(text.match(/000-0000 0001/g).length, 1);
  const { items } = must(await venue.organiser.get(`/fairs/${fair.id}/employer-duties`), 200);
  assert.deepEqual(
    items.map((one) => one.phone),
    ['000-0000 0001', '000-0000 0001'],
  );
  assert.deepEqual(refused(await rival.get(roster)), [404, 'participation_not_found']);
  assert.deepEqual(refused(await rival.post(roster, form)), [404, 'participation_not_found']);
  assert.equal((await rival.get(`/fairs/${fair.id}/employer-duties`)).status, 403);
  for (const [changes, pointer] of [
    [{ account_id: nobody }, '/account_id'],
    [{ ends_at: form.starts_at }, '/ends_at'],
    [{ person: '' }, '/person'],
  ]) {
    const wrong = await recruiter.post(roster, { ...form, ...changes });
    assert.deepEqual([wrong.status, wrong.body.fields[0].pointer], [422, pointer]);
  }
  const one = `/employer-duties/${duty.id}`;
  assert.deepEqual(refused(await rival.remove(one)), [404, 'duty_not_found']);
  must(await recruiter.remove(one), 200);
  assert.deepEqual(refused(await recruiter.remove(one)), [404, 'duty_not_found']);
});

test('the queue is oldest first, in pages, with the number of all', async () => {
  const fair = await openFair(venue);
  const waiting = [];
  for (let more = 0; more < 3; more += 1)
    waiting.push(await asked(fair, await approvedEmployer(venue)));
  const queue = `/participations?fair_id=${fair.id}&state=requested&limit=2`;
  const first = must(await venue.reviewer.get(queue), 200);
  assert.deepEqual(
    [first.total, ...first.items.map((item) => item.id)],
    [3, waiting[0].id, waiting[1].id],
  );
  const rest = must(await venue.reviewer.get(`${queue}&cursor=${first.next_cursor}`), 200);
  assert.deepEqual(
    [rest.next_cursor, ...rest.items.map((item) => item.id)],
    [undefined, waiting[2].id],
  );
  assert.equal((await venue.reviewer.get(`${queue}&cursor=nonsense`)).status, 422);
  assert.equal((await venue.reviewer.get('/participations?state=lost')).status, 422);
});

test('a member who is put on duty and taken off again is told both times', async () => {
  const fair = await openFair(venue);
  const recruiter = await approvedEmployer(venue);
  const { id } = await join(venue, fair, recruiter);
  const colleague = await venue.register('employer');
  const asks = { credit_code: recruiter.organisation.credit_code, note: '人事部' };
  const request = must(await colleague.post('/my/membership-requests', asks), 201);
  const path = `/my/organisation/membership-requests/${request.id}/decide`;
  must(await recruiter.post(path, { decision: 'accept' }), 200);
  const { items } = must(await recruiter.get('/my/organisation/members'), 200);
  const { account_id } = items.find((one) => one.role === 'recruiter');
  const form = { person: '小陈', task: '', phone_is_public: false, account_id };
  const hours = { starts_at: '2099-03-05T01:00:00Z', ends_at: '2099-03-05T04:00:00Z' };
  const duty = must(
    await recruiter.post(`/participations/${id}/duties`, { ...form, ...hours }),
    201,
  );
  const told = async (kind) =>
    eventually(
      () => colleague.get('/my/notifications'),
      ({ body }) => body.items.some((one) => one.kind === kind),
    );
  await told('duty_given');
  must(await recruiter.remove(`/employer-duties/${duty.id}`), 200);
  const { body } = await told('duty_taken');
  const { text } = body.items.find((one) => one.kind === 'duty_taken');
  assert.match(text, /2099-03-05 09:00 至 2099-03-05 12:00/);
});
