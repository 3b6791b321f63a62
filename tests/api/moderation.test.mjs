// The review desk: claims, decisions with remarks at fields, many together after a sample,
// reasons, rules and figures.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approvedEmployer, eventually, handedIn, must, openFair } from './fair.mjs';
import { organisationForm, postingForm } from './fair.mjs';
import { png } from './pictures.mjs';
import { approveMany, decide, waiting } from './review.mjs';
import { openVenue, sendFile } from './venue.mjs';

let venue;
let recruiter;
let colleague;
before(async () => {
  venue = await openVenue({ reviewers: ['zhou'] });
  recruiter = await approvedEmployer(venue);
  colleague = venue.organiser;
});
after(() => venue.close());

const nobody = '019ca000-0000-7000-8000-000000000001';
const refused = (reply) => [reply.status, reply.body.code];
const pointers = (reply) => reply.body.fields.map((field) => field.pointer);
async function submitted(changes = {}) {
  const posting = must(await recruiter.post('/postings', postingForm(changes)), 201);
  must(await recruiter.post(`/postings/${posting.id}/steps`, { step: 'submit' }), 200);
  return posting;
}
const itemOf = async (subject) => must(await waiting(venue.reviewer, subject.id), 200).items[0];
const act = (by, item, step, body = {}) => by.post(`/review/items/${item.id}/${step}`, body);

test('an item is claimed by one, and only that one decides', async () => {
  const item = await itemOf(await submitted({ title: '谁领谁审' }));
  const approve = { decision: 'approve' };
  assert.deepEqual([item.queue, item.state, item.round], ['postings', 'waiting', 1]);
  assert.ok(Date.parse(item.due_at) > Date.parse(item.submitted_at));
  const early = await act(venue.reviewer, item, 'decide', approve);
  assert.deepEqual(refused(early), [409, 'claim_first']);
  const mine = must(await act(venue.reviewer, item, 'claim'), 200);
  assert.deepEqual([mine.item.mine, mine.posting.title], [true, '谁领谁审']);
  for (const [step, body] of [['claim'], ['release'], ['decide', approve]])
    assert.deepEqual(refused(await act(colleague, item, step, body)), [409, 'claimed_by_another']);
  const theirs = must(await colleague.get('/review/items?claim=others'), 200).items;
  assert.ok(theirs.some((one) => one.id === item.id && one.claimed_by_name === 'reviewer'));
  must(await act(venue.reviewer, item, 'release'), 200);
  must(await act(colleague, item, 'claim'), 200);
  assert.equal(must(await act(colleague, item, 'decide', approve), 200).item.state, 'decided');
  assert.deepEqual(refused(await act(colleague, item, 'decide', approve)), [
    409,
    'review_item_decided',
  ]);
});

test('a remark stands at its field, and the next round shows what was changed', async () => {
  const posting = await submitted({ title: '写得不清楚' });
  const item = await itemOf(posting);
  must(await act(venue.reviewer, item, 'claim'), 200);
  const wrong = await act(venue.reviewer, item, 'decide', { decision: 'return' });
  assert.deepEqual(pointers(wrong), ['/remark']);
  const field_remarks = [{ pointer: '/salary_min', text: '请核对起薪' }];
  must(await act(venue.reviewer, item, 'decide', { decision: 'return', field_remarks }), 200);
  const own = must(await recruiter.get(`/my/reviews/postings/${posting.id}`), 200);
  assert.deepEqual(
    [own.decision, own.remark, own.field_remarks],
    ['return', '请核对起薪', field_remarks],
  );
  const rival = await approvedEmployer(venue);
  assert.equal((await rival.get(`/my/reviews/postings/${posting.id}`)).status, 404);
  const form = postingForm({ title: '写得不清楚', salary_min: 900000 });
  const { version, closes_at } = must(await recruiter.get(`/my/postings/${posting.id}`), 200);
  const edited = await recruiter.put(`/postings/${posting.id}`, { ...form, closes_at, version });
  must(edited, 200);
  must(await recruiter.post(`/postings/${posting.id}/steps`, { step: 'submit' }), 200);
  const again = must(await act(venue.reviewer, await itemOf(posting), 'claim'), 200);
  assert.deepEqual(again.changes, [{ field: 'salary_min', before: '800000', after: '900000' }]);
  assert.deepEqual(again.history[0].field_remarks, field_remarks);
  must(await act(venue.reviewer, again.item, 'decide', { decision: 'approve' }), 200);
});

test('next gives the most urgent one that nobody has', async () => {
  const [first, second] = [await submitted({ title: '先' }), await submitted({ title: '后' })];
  const urgent = await itemOf(second);
  const prioritise = (by) => act(by, urgent, 'prioritise', { priority: 'urgent' });
  assert.equal((await prioritise(venue.reviewer)).status, 403);
  must(await prioritise(venue.organiser), 200);
  const next = async (by) => must(await by.post('/review/next', { queue: 'postings' }), 200);
  assert.equal((await next(venue.reviewer)).item.subject_id, second.id);
  assert.equal((await next(colleague)).item.subject_id, first.id);
  assert.deepEqual(refused(await venue.reviewer.post('/review/next', { queue: 'postings' })), [
    404,
    'nothing_waits',
  ]);
  for (const [by, posting] of [
    [venue.reviewer, second],
    [colleague, first],
  ])
    must(await decide(by, posting.id, { decision: 'refuse', remark: '虚假岗位' }), 200);
});

test('many are approved by a long work, once the sample was looked at', async () => {
  for (let at = 0; at < 30; at += 1) await submitted({ title: `一次通过 ${at}` });
  const held = await submitted({ title: '一次通过，同事在审' });
  must(await act(colleague, await itemOf(held), 'claim'), 200);
  const choice = { queue: 'postings', q: '一次通过' };
  assert.equal((await recruiter.post('/review/bulks', choice)).status, 403);
  const bulk = must(await venue.reviewer.post('/review/bulks', choice), 201);
  assert.deepEqual([bulk.chosen, bulk.samples.length], [30, 10]);
  assert.deepEqual(refused(await venue.reviewer.post(`/review/bulks/${bulk.id}/approval`, {})), [
    409,
    'sample_not_seen',
  ]);
  assert.equal((await colleague.post(`/review/bulks/${bulk.id}/approval`, {})).status, 404);
  must(await venue.reviewer.post(`/review/bulks/${bulk.id}/release`, {}), 200);
  const work = await approveMany(venue.reviewer, choice);
  assert.equal(work.total, 30);
  const done = await eventually(
    () => venue.reviewer.get(`/works/${work.id}`),
    (reply) => reply.body.state === 'done',
    20_000,
  );
  assert.deepEqual(JSON.parse(done.body.outcome), { approved: 30, left: 0 });
  assert.equal((await venue.organiser.get(`/works/${work.id}`)).status, 404);
  assert.deepEqual(refused(await venue.reviewer.post(`/works/${work.id}/cancel`, {})), [
    409,
    'work_already_finished',
  ]);
  assert.deepEqual(refused(await venue.reviewer.post('/review/bulks', choice)), [
    409,
    'nothing_chosen',
  ]);
  must(await decide(colleague, held.id, { decision: 'approve' }), 200);
  const many = { queue: 'postings', item_ids: Array(501).fill(nobody) };
  assert.deepEqual(pointers(await venue.reviewer.post('/review/bulks', many)), ['/item_ids']);
});

test('an organiser asks for another decision, with a reason', async () => {
  const posting = await submitted({ title: '再审一次' });
  const { item } = must(await decide(venue.reviewer, posting.id, { decision: 'approve' }), 200);
  const reason = '有人投诉';
  assert.equal((await act(venue.reviewer, item, 'reopen', { reason })).status, 403);
  assert.deepEqual(pointers(await act(venue.organiser, item, 'reopen')), ['/reason']);
  const again = must(await act(venue.organiser, item, 'reopen', { reason }), 200);
  assert.deepEqual([again.round, again.state], [2, 'waiting']);
  assert.equal((await venue.visitor().get(`/postings/${posting.id}`)).status, 404);
  assert.equal((await act(venue.organiser, item, 'reopen', { reason })).status, 409);
  must(await decide(venue.reviewer, posting.id, { decision: 'approve' }), 200);
});

test('join requests and marks are approved or refused, never returned', async () => {
  const fair = await openFair(venue);
  const asked = must(await recruiter.post(`/fairs/${fair.id}/participations`, {}), 201);
  const request = await itemOf(asked);
  assert.deepEqual([request.queue, request.priority], ['participations', 'urgent']);
  const returned = await decide(venue.reviewer, asked.id, { decision: 'return', remark: '改' });
  assert.deepEqual(pointers(returned), ['/decision']);
  const let_in = must(await decide(venue.reviewer, asked.id, { decision: 'approve' }), 200);
  assert.equal(let_in.participation.state, 'approved');
  const figures = (count) =>
    eventually(
      () => venue.visitor().get(`/fairs/${fair.id}/figures`),
      (reply) => reply.body.employers === count,
    );
  await figures(1);
  must(await act(venue.organiser, let_in.item, 'reopen', { reason: '查证' }), 200);
  await figures(0);

  const marks = '/my/organisation/marks';
  const form = { kind: 'little_giant', evidence: '2025 年第七批名单' };
  const mark = must(await recruiter.post(marks, form), 201);
  assert.deepEqual(refused(await recruiter.post(marks, form)), [409, 'mark_not_in_that_state']);
  const shown = async () =>
    must(await venue.visitor().get(`/employers/${recruiter.organisation.id}`), 200).marks;
  assert.deepEqual(await shown(), []);
  must(await decide(venue.reviewer, mark.id, { decision: 'approve' }), 200);
  assert.deepEqual(await shown(), ['little_giant']);
  const rival = await approvedEmployer(venue);
  assert.equal((await rival.post(`/marks/${mark.id}/withdraw`, {})).status, 404);
  must(await recruiter.post(`/marks/${mark.id}/withdraw`, {}), 200);
  assert.deepEqual(await shown(), []);
  const newcomer = await venue.register('employer');
  must(await newcomer.post('/my/organisation', organisationForm()), 201);
  assert.deepEqual(refused(await newcomer.post(marks, form)), [409, 'organisation_not_approved']);
});

test('where refusals take two people, another one decides', async () => {
  const queue = must(await venue.reviewer.get('/review/queues'), 200).items;
  const { id, ...rules } = queue.find((one) => one.rules.id === 'postings').rules;
  const ask = async (second_look) =>
    must(await venue.organiser.put(`/review/queues/${id}`, { ...rules, second_look }), 200);
  const wrong = await venue.organiser.put(`/review/queues/${id}`, { ...rules, second_look: 'x' });
  assert.deepEqual(pointers(wrong), ['/second_look']);
  await ask('refusals');
  const posting = await submitted({ title: '两人都看' });
  const no = { decision: 'refuse', remark: '虚假岗位' };
  const first = must(await decide(venue.reviewer, posting.id, no), 200).item;
  assert.deepEqual(
    [first.state, first.first_decision, first.withheld],
    ['waiting', 'refuse', true],
  );
  assert.deepEqual(refused(await decide(venue.reviewer, posting.id, no)), [
    409,
    'another_reviewer_needed',
  ]);
  const last = must(await decide(colleague, posting.id, no), 200).item;
  assert.deepEqual([last.state, last.first_by_name], ['decided', 'reviewer']);
  await ask('never');
});

test('an employer appeals once against a refusal, in each queue', async () => {
  const fair = await openFair(venue);
  const newcomer = await venue.register('employer');
  const organisation = await handedIn(newcomer);
  const { file_id } = must(await sendFile(recruiter, 'picture', 'a.png', png(320, 240)), 201);
  const hall = { kind: 'gallery', file_id, alt: '车间' };
  const claimed = { kind: 'key_enterprise', evidence: '2026 年名单' };
  const refusals = [
    ['postings', recruiter, await submitted({ title: '不服' })],
    ['participations', recruiter, (await recruiter.post(`/fairs/${fair.id}/participations`)).body],
    ['marks', recruiter, (await recruiter.post('/my/organisation/marks', claimed)).body],
    ['pictures', recruiter, (await recruiter.post('/my/organisation/pictures', hall)).body],
    ['organisations', newcomer, organisation],
  ];
  const reason = '请再看一次第 3 页';
  for (const [queue, employer, { id }] of refusals) {
    const path = `/my/reviews/${queue}/${id}`;
    const appeal = (by, body = { reason }) => by.post(`${path}/appeal`, body);
    assert.deepEqual(refused(await appeal(employer)), [409, 'nothing_to_appeal']);
    must(await decide(venue.reviewer, id, { decision: 'refuse', remark: '查不到' }), 200);
    assert.equal(must(await employer.get(path), 200).may_appeal, true);
    assert.deepEqual(pointers(await appeal(employer, {})), ['/reason']);
    const rival = employer === recruiter ? newcomer : recruiter;
    assert.equal((await appeal(rival)).status, 404);
    assert.equal((await appeal(venue.organiser)).status, 403);
    const own = must(await appeal(employer), 200);
    assert.deepEqual([own.state, own.appeal, own.may_appeal], ['waiting', reason, false]);
    assert.deepEqual(refused(await decide(venue.reviewer, id, { decision: 'approve' })), [
      409,
      'another_reviewer_needed',
    ]);
    const { item } = must(await decide(colleague, id, { decision: 'approve' }), 200);
    assert.deepEqual([item.round, item.appeal, item.decision], [2, reason, 'approve']);
  }
  const told = await eventually(
    () => venue.organiser.get('/my/notifications'),
    (reply) => reply.body.items.filter((one) => one.kind === 'review_appealed').length === 5,
  );
  for (const queue of ['marks', 'pictures'])
    assert.ok(told.body.items.some((one) => one.link === `/app/review/${queue}`));
  const heard = await eventually(
    () => recruiter.get('/my/notifications'),
    (reply) => reply.body.items.some((one) => one.kind === 'picture_approved'),
  );
  const refusal = heard.body.items.find((one) => one.kind === 'picture_refused');
  assert.deepEqual(
    [refusal.link, refusal.text],
    ['/app/organisation/pictures', '单位页的一张图片没有通过审核：查不到'],
  );
});

test('notices of a return say why, and lead to the field', async () => {
  const posting = await submitted({ title: '去改' });
  const field_remarks = [{ pointer: '/salary_min', text: '请核对起薪' }];
  must(await decide(venue.reviewer, posting.id, { decision: 'return', field_remarks }), 200);
  const link = `/app/postings/${posting.id}#/salary_min`;
  const told = await eventually(
    () => recruiter.get('/my/notifications'),
    (reply) => reply.body.items.some((one) => one.link === link),
  );
  const notice = told.body.items.find((one) => one.link === link);
  assert.deepEqual(
    [notice.kind, notice.text],
    ['posting_returned', '“去改”被退回，请修改后再提交：请核对起薪'],
  );
  const odd = [{ pointer: '/title">', text: '改' }];
  const again = await submitted({ title: '去改二' });
  const wrong = await decide(venue.reviewer, again.id, { decision: 'return', field_remarks: odd });
  assert.deepEqual(pointers(wrong), ['/field_remarks/0/pointer']);
  must(await decide(venue.reviewer, again.id, { decision: 'approve' }), 200);
});

test('an approval that was drawn is looked at by somebody else, and the figures tell', async () => {
  const path = '/review/queues/postings';
  const { items } = must(await venue.organiser.get('/review/queues'), 200);
  const { id, ...rules } = items.find((one) => one.rules.id === 'postings').rules;
  must(await venue.organiser.put(path, { ...rules, spot_percent: 100 }), 200);
  const posting = await submitted({ title: '抽到的岗位' });
  must(await decide(venue.reviewer, posting.id, { decision: 'approve' }), 200);
  must(await venue.organiser.put(path, { ...rules, spot_percent: 0 }), 200);
  const list = async (by, state) => must(await by.get(`/review/spot-checks?state=${state}`), 200);
  const drawn = (await list(venue.reviewer, 'waiting')).items.find(
    (one) => one.title === '抽到的岗位',
  );
  assert.deepEqual([drawn.queue, drawn.may_find, 'decided_by' in drawn], [id, false, false]);
  const say = (by, body) => by.post(`/review/spot-checks/${drawn.id}/finding`, body);
  assert.deepEqual(refused(await say(venue.reviewer, { finding: 'right' })), [
    409,
    'spot_check_of_own',
  ]);
  assert.deepEqual(pointers(await say(colleague, { finding: 'wrong' })), ['/remark']);
  const found = must(await say(colleague, { finding: 'wrong', remark: '薪资与说明不符' }), 200);
  assert.deepEqual([found.finding, found.remark], ['wrong', '薪资与说明不符']);
  assert.deepEqual(refused(await say(colleague, { finding: 'right' })), [409, 'spot_check_done']);
  assert.equal((await recruiter.get('/review/spot-checks')).status, 403);
  assert.ok((await list(colleague, 'wrong')).items.some((one) => one.id === drawn.id));
  const table = await colleague.download('/review/spot-checks/table?state=wrong&format=csv');
  assert.match(table.bytes.toString(), /薪资与说明不符/);
  const { items: own } = must(await venue.reviewer.get('/review/figures'), 200);
  assert.deepEqual([own[0].spot_checked, own[0].spot_wrong], [1, 1]);
});

test('rules and reasons are the organiser’s to set', async () => {
  const queues = must(await venue.reviewer.get('/review/queues'), 200);
  const { id, ...rules } = queues.items.find((one) => one.rules.id === 'marks').rules;
  const change = (by, changes = {}) => by.put(`/review/queues/${id}`, { ...rules, ...changes });
  assert.equal((await change(venue.reviewer)).status, 403);
  assert.deepEqual(pointers(await change(venue.organiser, { day_until: 1 })), ['/day_until']);
  assert.equal(must(await change(venue.organiser, { sample_size: 3 }), 200).sample_size, 3);
  const reason = { queue: 'postings', decision: 'return', zh: '请写清', en: 'Please be clear' };
  assert.equal((await venue.reviewer.post('/review/reasons', reason)).status, 403);
  const wrong = { ...reason, decision: 'approve' };
  const approval = await venue.organiser.post('/review/reasons', wrong);
  assert.deepEqual(pointers(approval), ['/decision']);
  const added = must(await venue.organiser.post('/review/reasons', reason), 201);
  const path = `/review/reasons/${added.id}`;
  assert.equal(must(await venue.organiser.put(path, { zh: '写清', en: 'Clear' }), 200).zh, '写清');
  const listed = must(await venue.reviewer.get('/review/reasons'), 200).items;
  assert.ok(listed.some((one) => one.id === added.id));
  must(await venue.organiser.remove(path), 200);
  assert.equal((await venue.organiser.remove(path)).status, 404);
});

test('figures count each reviewer’s decisions; a reviewer sees the own ones', async () => {
  for (const by of [venue.reviewer, venue.organiser])
    must(await decide(by, (await submitted()).id, { decision: 'approve' }), 200);
  const own = must(await venue.reviewer.get('/review/figures'), 200).items;
  assert.deepEqual(
    own.map((reviewer) => reviewer.display_name),
    ['reviewer'],
  );
  assert.equal((await recruiter.get('/review/figures')).status, 403);
  const { items } = must(await venue.organiser.get('/review/figures'), 200);
  assert.ok(items.length > 1);
  const one = items.find((reviewer) => reviewer.display_name === 'reviewer');
  assert.ok(one.decided_today >= 1 && one.decided_this_week >= one.decided_today);
  assert.equal(one.overdue, 0);
});

test('nobody but staff works at the desk, and what is not there is not found', async () => {
  for (const path of ['/review/queues', '/review/items', '/review/reasons']) {
    assert.equal((await recruiter.get(path)).status, 403);
    assert.equal((await venue.visitor().get(path)).status, 401);
  }
  for (const step of ['claim', 'release'])
    assert.equal((await act(venue.reviewer, { id: nobody }, step)).status, 404);
  assert.equal((await venue.reviewer.get(`/review/items/${nobody}`)).status, 404);
  assert.equal((await venue.reviewer.get('/review/items?queue=nothing')).status, 422);
  assert.equal((await venue.reviewer.get('/review/items?cursor=nonsense')).status, 422);
});

test('a held decision is taken back by who gave it, until it counts', async () => {
  const posting = await submitted({ title: '手快了' });
  const item = await itemOf(posting);
  const held = { decision: 'return', remark: '请写清', effect: 'held' };
  must(await act(venue.reviewer, item, 'claim'), 200);
  assert.deepEqual(refused(await act(venue.reviewer, item, 'undo')), [409, 'nothing_to_undo']);
  const wrong = { decision: 'approve', effect: 'later' };
  assert.deepEqual(pointers(await act(venue.reviewer, item, 'decide', wrong)), ['/effect']);
  const given = must(await act(venue.reviewer, item, 'decide', held), 200).item;
  assert.deepEqual([given.state, given.held_decision, given.mine], ['waiting', 'return', false]);
  assert.deepEqual(must(await waiting(colleague, posting.id), 200).items, []);
  assert.deepEqual(refused(await act(colleague, item, 'undo')), [409, 'nothing_to_undo']);
  assert.equal((await act(recruiter, item, 'undo')).status, 403);
  assert.equal((await act(venue.reviewer, { id: nobody }, 'undo')).status, 404);
  const back = must(await act(venue.reviewer, item, 'undo'), 200).item;
  assert.deepEqual([back.held_decision, back.mine], [undefined, true]);
  must(await act(venue.reviewer, item, 'decide', held), 200);
  const stateOf = async () => must(await recruiter.get(`/my/postings/${posting.id}`), 200).state;
  assert.equal(await stateOf(), 'submitted');
  await eventually(stateOf, (state) => state === 'returned', 30_000);
  assert.deepEqual(refused(await act(venue.reviewer, item, 'undo')), [409, 'nothing_to_undo']);
});

test('an item is handed over to another reviewer by name', async () => {
  const zhou = await venue.signIn('zhou');
  assert.equal((await recruiter.get('/review/colleagues')).status, 403);
  const { items } = must(await venue.reviewer.get('/review/colleagues'), 200);
  assert.deepEqual(
    items.map((one) => one.display_name),
    ['zhou'],
  );
  const item = await itemOf(await submitted({ title: '请懂行的看' }));
  const form = { to: items[0].account_id, note: '这种机床你熟' };
  const handOver = (by, body = form) => act(by, item, 'hand-over', body);
  assert.deepEqual(refused(await handOver(venue.reviewer)), [409, 'claim_first']);
  must(await act(venue.reviewer, item, 'claim'), 200);
  assert.equal((await handOver(recruiter)).status, 403);
  assert.deepEqual(pointers(await handOver(venue.reviewer, { to: nobody })), ['/to']);
  assert.deepEqual(pointers(await handOver(venue.reviewer, { ...form, note: '' })), ['/note']);
  const after = must(await handOver(venue.reviewer), 200);
  assert.deepEqual(
    [after.mine, after.claimed_by_name, after.handed_by_name],
    [false, 'zhou', 'reviewer'],
  );
  assert.equal((await act(venue.reviewer, item, 'decide', { decision: 'approve' })).status, 409);
  const told = async () => must(await zhou.get('/my/notifications'), 200).items;
  await eventually(told, (all) => all.some((one) => one.link.endsWith(`?item=${item.id}`)));
  must(await act(zhou, item, 'decide', { decision: 'approve' }), 200);
});
