// What a posting may not say: told while it is typed, refused at submit unless a person is asked,
// shown to the reviewer, and told row by row of a table.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  handedIn,
  must,
  organisationForm,
  postingForm,
  publishedPosting,
  sentLicence,
} from './fair.mjs';
import { decide, waiting } from './review.mjs';
import { openVenue } from './venue.mjs';

let venue, recruiter;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
});
after(() => venue.close());

const forbidden = '负责报表与对账，限女性，35岁以下。';
const wish = '负责报表与对账，女性优先。';
const drafted = async (changes) =>
  must(await recruiter.post('/postings', postingForm(changes)), 201);
const submit = (posting, more = {}) =>
  recruiter.post(`/postings/${posting.id}/steps`, { step: 'submit', ...more });
const told = (reply) => [
  reply.status,
  reply.body.code,
  reply.body.fields.map((field) => [field.pointer, field.code]),
];
const at_desk = async (posting) => {
  const [item] = must(await waiting(venue.reviewer, posting.id), 200).items;
  return must(await venue.reviewer.get(`/review/items/${item.id}`), 200);
};

test('texts are checked as they are typed, in both languages, and nothing is written', async () => {
  const texts = [
    { pointer: '/title', text: '' },
    { pointer: '/description', text: `😀${forbidden}` },
  ];
  const { items, edition } = must(await recruiter.post('/my/wording', { texts }), 200);
  assert.ok(edition);
  assert.deepEqual(
    items.map((one) => [one.pointer, one.rule, one.severity, one.start, one.end]),
    [
      ['/description', 'gender', 'block', 9, 12],
      ['/description', 'age', 'block', 13, 18],
    ],
  );
  assert.deepEqual(items[0].cure, { start: 9, end: 13, text: '' });
  assert.ok(items[0].source.includes('就业促进法'));
  const asked = { 'accept-language': 'en' };
  const english = await recruiter.send('POST', '/my/wording', { texts }, asked);
  assert.match(must(english, 200).items[0].reason, /sex/);
  assert.deepEqual(must(await recruiter.get('/my/postings'), 200).items, []);
  const long = [{ pointer: '/description', text: '长'.repeat(10001) }];
  assert.equal((await recruiter.post('/my/wording', { texts: long })).status, 422);
  assert.equal((await venue.visitor().post('/my/wording', { texts })).status, 401);
});

test('an account that asks too often waits', async () => {
  const hasty = await approvedEmployer(venue);
  const replies = await Promise.all(
    Array.from({ length: 60 }, () => hasty.post('/my/wording', { texts: [] })),
  );
  const late = replies.filter((reply) => reply.status === 429);
  assert.ok(late.length >= 10 && late.length <= 30, `${late.length}`);
  assert.equal(late[0].body.code, 'too_many_checks');
});

test('a condition is refused at submit with its field and its cure', async () => {
  const posting = await drafted({ title: '女文员', description: forbidden, benefits: ['限男性'] });
  const refused = await submit(posting);
  assert.deepEqual(told(refused), [
    422,
    'wording_refused',
    [
      ['/title', 'wording_gender'],
      ['/description', 'wording_gender'],
      ['/description', 'wording_age'],
      ['/benefits/0', 'wording_gender'],
    ],
  ]);
  assert.ok(refused.body.fields[2].message.includes('请删去'));
  assert.equal(must(await recruiter.get(`/my/postings/${posting.id}`), 200).state, 'draft');
  const lawful = await drafted({ description: wish });
  const many = { posting_ids: [lawful.id, posting.id], step: 'submit' };
  assert.deepEqual(told(await recruiter.post('/my/postings/steps', many)), [
    422,
    'invalid_fields',
    [['/posting_ids/1', 'wording_gender']],
  ]);
});

test('a person decides where the employer asks for it, and reads why and what', async () => {
  const posting = await drafted({ description: forbidden });
  const wording_reason = '原文引自政策文件，请人工复核';
  assert.equal(must(await submit(posting, { wording_reason }), 200).wording_reason, wording_reason);
  const { wording, posting: read } = await at_desk(posting);
  assert.equal(read.wording_reason, wording_reason);
  assert.deepEqual(
    wording.items.map((one) => [one.rule, one.severity]),
    [
      ['gender', 'block'],
      ['age', 'block'],
    ],
  );
  must(await decide(venue.reviewer, posting.id, { decision: 'approve' }), 200);
  const [event] = must(await waiting(venue.reviewer, posting.id), 200).items;
  assert.equal(event, undefined);
});

test('a wish stops nothing and is shown at the desk; needless reasons go', async () => {
  const posting = await drafted({ description: wish });
  const sent = must(await submit(posting, { wording_reason: '没有必要' }), 200);
  assert.deepEqual([sent.state, sent.wording_reason], ['submitted', undefined]);
  const { wording } = await at_desk(posting);
  assert.deepEqual(
    wording.items.map((one) => [one.pointer, one.rule, one.severity]),
    [['/description', 'gender', 'warn']],
  );
});

test('a change of a published posting is screened, not what was decided on', async () => {
  const posting = await publishedPosting(venue, recruiter, { title: '出纳' });
  const change = (changes) =>
    recruiter.put(`/postings/${posting.id}`, {
      ...postingForm({ title: '出纳', closes_at: posting.closes_at }),
      version: posting.version,
      ...changes,
    });
  assert.deepEqual(told(await change({ description: forbidden })), [
    422,
    'wording_refused',
    [
      ['/description', 'wording_gender'],
      ['/description', 'wording_age'],
    ],
  ]);
  const asked = { description: forbidden, wording_reason: '请人工复核' };
  const changed = must(await change(asked), 200);
  const revision = changed.revision.id;
  assert.equal((await at_desk({ id: revision })).posting.wording_reason, '请人工复核');
  must(await decide(venue.reviewer, revision, { decision: 'approve' }), 200);
  const now = must(await recruiter.get(`/my/postings/${posting.id}`), 200);
  assert.equal(now.description, forbidden);
  const more_pay = { description: forbidden, salary_min: 900000, version: now.version };
  assert.ok(must(await change(more_pay), 200).revision.id);
});

test('an introduction is read as well, and a person may be asked about it', async () => {
  const founder = await venue.register('employer');
  const licence_id = await sentLicence(founder);
  const introduction = '本公司成立于 1990 年，只招男性。';
  const form = organisationForm({ licence_id, introduction });
  const made = must(await founder.post('/my/organisation', form), 201);
  assert.deepEqual(told(await founder.post('/my/organisation/submit', {})), [
    422,
    'wording_refused',
    [['/introduction', 'wording_gender']],
  ]);
  const wording_reason = '引自厂史，请人工复核';
  const sent = must(await founder.post('/my/organisation/submit', { wording_reason }), 200);
  assert.deepEqual([sent.state, sent.wording_reason], ['submitted', wording_reason]);
  const { wording, organisation } = await at_desk(made);
  assert.equal(organisation.wording_reason, wording_reason);
  assert.deepEqual(
    wording.items.map((one) => [one.pointer, one.rule]),
    [['/introduction', 'gender']],
  );
  must(await decide(venue.reviewer, made.id, { decision: 'approve' }), 200);
  const shown = must(await venue.visitor().get(`/employers/${made.id}`), 200);
  assert.equal('wording_reason' in shown, false);
  const other = await venue.register('employer');
  assert.equal((await handedIn(other)).wording_reason, undefined);
});

test('what is published is checked by the rules of today, as a long work', async () => {
  assert.equal((await venue.reviewer.get('/wording-checks')).status, 403);
  assert.equal((await recruiter.post('/wording-checks', {})).status, 403);
  await publishedPosting(venue, recruiter, { title: '会计' });
  const before = must(await venue.organiser.get('/wording-checks'), 200);
  assert.deepEqual([before.checked, before.items], [false, []]);
  const started = must(await venue.organiser.post('/wording-checks', {}), 201);
  assert.equal(started.edition, before.edition);
  await eventually(
    () => venue.organiser.get(`/works/${started.work_id}`),
    (reply) => reply.body.state === 'done',
    20_000,
  );
  const after = must(await venue.organiser.get('/wording-checks'), 200);
  const [check] = after.items;
  assert.deepEqual([after.checked, after.questioned, check.whole], [true, 0, true]);
  // Persons have approved everything that stands there.
  assert.deepEqual([check.looked_at, check.questioned], [after.published, 0]);
});
