// Supply plans over HTTP: an employer is shown whom it might ask, asks, and sees what came of it;
// the person asked applies or says no, or wants to be asked by nobody.
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
import { openVenue } from './venue.mjs';

let venue, recruiter, posting;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
  posting = await publishedPosting(venue, recruiter, { major_codes: [] });
});
after(() => venue.close());

const nobody = '019ca000-0000-7000-8000-000000000001';
const usual = { an_opening: 3, a_day: 50, a_person_day: 5, quiet_days: 14 };
const refused = (reply) => [reply.status, reply.body.code];
const planned = (by, ids) => by.get(`/my/supply-plan?posting_ids=${ids.join(',')}`);
const plan = async (by, ...ids) => must(await planned(by, ids), 200).items;
const ask = (by, posting_id, seeker_id) =>
  by.post(`/my/postings/${posting_id}/approaches`, { seeker_id });
const sent = async (by, query = '') => must(await by.get(`/my/sent-approaches${query}`), 200);
const received = async (by) => must(await by.get('/my/approaches'), 200).items;
async function findable(changes = {}) {
  const seeker = await venue.register('seeker');
  must(await seeker.put('/my/resume', resumeForm(changes)), 200);
  must(await seeker.put('/my/privacy/visibility', { visibility: 'findable' }), 200);
  return seeker;
}
// An employer of its own with one posting, and somebody who suits it, known by their card.
async function pair(title) {
  const by = await approvedEmployer(venue);
  const { id } = await publishedPosting(venue, by, { title, major_codes: [] });
  const seeker = await findable({ wanted_titles: [title], full_name: '周示例' });
  const [{ people }] = await plan(by, id);
  const card = people.find((person) => person.wanted_titles[0] === title);
  return { by, id, seeker, card };
}

test('a plan shows cards with reasons to its employer, and these people see that', async () => {
  const { by, id, seeker, card } = await pair('数据标注员');
  assert.ok(card.score > 0 && card.reasons.some((one) => one.side === 'fits'));
  const reply = await planned(by, [id]);
  for (const secret of ['周示例', '19900001234'])
    assert.ok(!JSON.stringify(reply.body).includes(secret), secret);
  assert.equal(reply.headers.get('cache-control'), 'no-store');
  const views = must(await seeker.get('/my/card-views'), 200).items;
  assert.deepEqual(views[0].posting_id, id);
  assert.deepEqual(refused(await planned(recruiter, [id])), [404, 'posting_not_found']);
  assert.equal((await planned(seeker, [id])).status, 403);
  assert.equal((await venue.visitor().get('/my/supply-needs')).status, 401);
  const unfit = await planned(by, Array(21).fill(id));
  assert.deepEqual([unfit.status, unfit.body.fields[0].pointer], [422, '/posting_ids']);
  assert.deepEqual(must(await by.get('/my/supply-plan'), 200).items, []);
});

test('somebody is asked, is told, applies, and the employer sees how far that goes', async () => {
  const { by, id, seeker, card } = await pair('会展策划');
  const asked = must(await ask(by, id, card.seeker_id), 201);
  assert.deepEqual([asked.state, asked.outcome], ['open', 'none']);
  assert.ok(!JSON.stringify(asked).includes('周示例'));
  const [{ people, suitable }] = await plan(by, id);
  assert.ok(!people.some((person) => person.seeker_id === card.seeker_id));
  assert.equal(suitable, people.length);
  assert.deepEqual(refused(await ask(by, id, card.seeker_id)), [409, 'approached_already']);

  const [own] = await received(seeker);
  assert.deepEqual(
    [own.posting_id, own.employer_name, own.state, own.allowed_steps],
    [id, by.organisation.name, 'open', ['decline']],
  );
  const notices = await eventually(
    async () => must(await seeker.get('/my/notifications'), 200).items,
    (items) => items.some((one) => one.kind === 'approached'),
  );
  const notice = notices.find((one) => one.kind === 'approached');
  assert.deepEqual([notice.link, notice.title], ['/app/approaches', '单位邀请你投递']);
  const seen = { approach_ids: [own.id] };
  assert.equal(must(await seeker.post('/my/approaches/seen', seen), 200).seen, 1);
  const stranger = await seekerWithResume(venue);
  assert.equal(must(await stranger.post('/my/approaches/seen', seen), 200).seen, 0);
  const foreign = await stranger.post(`/my/approaches/${own.id}/decline`, { reason: 'work' });
  assert.deepEqual(refused(foreign), [404, 'approach_not_found']);

  const { id: application } = must(await seeker.post('/applications', { posting_id: id }), 201);
  for (const [step, outcome] of [
    ['shortlist', 'shortlisted'],
    ['invite', 'interviewed'],
  ]) {
    must(await by.post(`/applications/${application}/steps`, { step }), 200);
    const page = await eventually(
      () => sent(by),
      ({ items }) => items[0].outcome === outcome,
    );
    assert.deepEqual([page.items[0].state, page.items[0].application_id], ['applied', application]);
  }
  const { results } = must(await by.get('/my/supply-needs'), 200).items[0];
  assert.deepEqual(results, {
    approached: 1,
    declined: 0,
    applied: 1,
    shortlisted: 1,
    interviewed: 1,
    hired: 0,
  });
  const late = await seeker.post(`/my/approaches/${own.id}/decline`, { reason: 'work' });
  assert.deepEqual(refused(late), [409, 'approach_not_in_that_state']);
});

test('who says no gives a reason, which the employer sees and may count', async () => {
  const { by, id, seeker, card } = await pair('物流调度员');
  must(await ask(by, id, card.seeker_id), 201);
  const [{ id: approach }] = await received(seeker);
  const at = `/my/approaches/${approach}/decline`;
  const unfit = await seeker.post(at, { reason: 'ugly' });
  assert.deepEqual([unfit.status, unfit.body.fields[0].pointer], [422, '/reason']);
  assert.equal(must(await seeker.post(at, { reason: 'place' }), 200).state, 'declined');
  const { items, results } = await sent(by, '?answer=declined');
  assert.deepEqual([items[0].decline_reason, results.declined], ['place', 1]);
  assert.equal((await sent(by, '?answer=waiting')).total, 0);
  assert.equal((await sent(by, `?posting_id=${nobody}`)).total, 0);
  const recommended = must(await seeker.get('/my/recommendations'), 200).items;
  assert.ok(!recommended.some((one) => one.id === id));
  const notices = await eventually(
    async () => must(await by.get('/my/notifications'), 200).items,
    (all) => all.some((one) => one.kind === 'approach_declined'),
  );
  const { text } = notices.find((one) => one.kind === 'approach_declined');
  assert.ok(!text.includes('周示例'), text);
});

test('who hides, blocks, or wants to be asked by nobody cannot be asked', async () => {
  const { by, id, seeker, card } = await pair('船舶设计师');
  const cannot = [409, 'seeker_not_available'];
  assert.equal(must(await seeker.get('/my/approach-wish'), 200).wanted, true);
  must(await seeker.put('/my/approach-wish', { wanted: false }), 200);
  assert.deepEqual(refused(await ask(by, id, card.seeker_id)), cannot);
  const [{ people }] = await plan(by, id);
  assert.ok(!people.some((person) => person.seeker_id === card.seeker_id));
  must(await seeker.put('/my/approach-wish', { wanted: true }), 200);
  must(await seeker.put('/my/privacy/visibility', { visibility: 'applied_to' }), 200);
  assert.deepEqual(refused(await ask(by, id, card.seeker_id)), cannot);
  must(await seeker.put('/my/privacy/visibility', { visibility: 'findable' }), 200);
  const block = `/my/privacy/blocked-employers/${by.organisation.id}`;
  must(await seeker.put(block, {}), 200);
  assert.deepEqual(refused(await ask(by, id, card.seeker_id)), cannot);
  must(await seeker.remove(block), 200);
  assert.deepEqual(refused(await ask(by, id, nobody)), cannot);
  assert.deepEqual(refused(await ask(by, nobody, card.seeker_id)), [404, 'posting_not_found']);
  assert.equal((await ask(seeker, id, card.seeker_id)).status, 403);
  assert.equal((await by.post(`/my/postings/${id}/approaches`, {})).status, 422);
  must(await ask(by, id, card.seeker_id), 201);
});

test('who fails a hard rule is not asked, and the employer reads why', async () => {
  const { by, card } = await pair('园林工程师');
  const hard = await publishedPosting(venue, by, { title: '研究员', education: 'doctor' });
  const reply = await ask(by, hard.id, card.seeker_id);
  assert.deepEqual(refused(reply), [409, 'seeker_not_suitable']);
  assert.match(reply.body.detail, /硬性条件/);
});

test('nobody is swamped: limits hold for each day, person and employer', async () => {
  const { organiser } = venue;
  assert.deepEqual(must(await organiser.get('/supply-settings'), 200), usual);
  assert.equal((await recruiter.get('/supply-settings')).status, 403);
  const unfit = await organiser.put('/supply-settings', { ...usual, a_day: 0, quiet_days: 91 });
  assert.equal(unfit.status, 422);
  assert.deepEqual(unfit.body.fields.map((one) => one.pointer).sort(), ['/a_day', '/quiet_days']);
  const { by, id, card } = await pair('舞台灯光师');
  const other = await publishedPosting(venue, by, { title: '舞台灯光师助理', major_codes: [] });
  must(await ask(by, id, card.seeker_id), 201);
  assert.deepEqual(refused(await ask(by, other.id, card.seeker_id)), [409, 'approached_lately']);
  const limits = { an_opening: 1, a_day: 1, a_person_day: 1, quiet_days: 0 };
  must(await organiser.put('/supply-settings', limits), 200);
  assert.equal(must(await by.get('/my/supply-needs'), 200).left_today, 0);
  assert.deepEqual(refused(await ask(by, other.id, card.seeker_id)), [429, 'approaches_used_up']);
  const rival = await approvedEmployer(venue);
  const theirs = await publishedPosting(venue, rival, { title: '舞台灯光师', major_codes: [] });
  const enough = await ask(rival, theirs.id, card.seeker_id);
  assert.deepEqual(refused(enough), [409, 'seeker_approached_enough']);
  must(await organiser.put('/supply-settings', usual), 200);
  must(await ask(rival, theirs.id, card.seeker_id), 201);
});

test('a repeated request with its key asks once and is answered alike', async () => {
  const { by, id, seeker, card } = await pair('古籍修复师');
  const key = { 'idempotency-key': 'a-key-of-this-very-test' };
  const body = { seeker_id: card.seeker_id };
  const once = must(await by.post(`/my/postings/${id}/approaches`, body, key), 201);
  const again = must(await by.post(`/my/postings/${id}/approaches`, body, key), 201);
  assert.equal(once.id, again.id);
  assert.equal((await received(seeker)).length, 1);
});

test('all lists are taken as tables, without a name', async () => {
  const { by, id, seeker, card } = await pair('声学工程师');
  must(await ask(by, id, card.seeker_id), 201);
  const csv = async (caller, path) => {
    const reply = await caller.download(path);
    assert.equal(reply.status, 200, reply.bytes.toString());
    return reply.bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
  };
  const theirs = await csv(by, '/my/sent-approaches/table?format=csv');
  assert.match(theirs[0], /^岗位名称,想做的工作,结果,/);
  assert.match(theirs[1], /^声学工程师,声学工程师,待回复,/);
  assert.ok(!theirs.join().includes('周示例'));
  const needs = await csv(by, '/my/supply-needs/table?format=csv');
  assert.match(needs[1], /^声学工程师,3,.*,1,0,0,0,0,0$/);
  const mine = await csv(seeker, '/my/approaches/table?format=csv');
  assert.match(mine[1], new RegExp(`^声学工程师,${by.organisation.name},待回复,`));
});
