// Postings: written by employers, reviewed by staff, found by all.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approvedEmployer, eventually, inDays, join, must, openFair } from './fair.mjs';
import { organisationForm, postingForm, publishedPosting } from './fair.mjs';
import { decide as decideAtDesk } from './review.mjs';
import { openVenue } from './venue.mjs';

let venue;
let recruiter;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
});
after(() => venue.close());

const nobody = '019ca000-0000-7000-8000-000000000001';
const refused = (reply) => [reply.status, reply.body.code];
const pointers = (reply) => reply.body.fields.map((field) => field.pointer).sort();
const draft = async (changes, by = recruiter) =>
  must(await by.post('/postings', postingForm(changes)), 201);
const step = (posting, which, by = recruiter, more = {}) =>
  by.post(`/postings/${posting.id}/steps`, { step: which, ...more });
const close = (posting, by = recruiter) => step(posting, 'close', by, { close_reason: 'filled' });
const submitted = async (changes, by = recruiter) => {
  const posting = await draft(changes, by);
  must(await step(posting, 'submit', by), 200);
  return posting;
};
const decide = (posting, decision, remark, by = venue.reviewer) =>
  decideAtDesk(by, posting.id, { decision, remark });
const search = async (query) => must(await venue.visitor().get(`/postings?${query}`), 200);

test('a returned posting is mended, approved, found, edited and reviewed again', async () => {
  const posting = await submitted({ title: '来回修改的岗位' });
  assert.deepEqual(pointers(await decide(posting, 'return')), ['/remark']);
  must(await decide(posting, 'return', '请写清工作地点'), 200);
  const mine = must(await recruiter.get(`/my/postings/${posting.id}`), 200);
  assert.deepEqual([mine.state, mine.remark], ['returned', '请写清工作地点']);
  assert.equal((await venue.visitor().get(`/postings/${posting.id}`)).status, 404);
  const form = postingForm({ title: '来回修改的岗位', address: '示例大道 2 号' });
  const edited = await recruiter.put(`/postings/${posting.id}`, { ...form, version: mine.version });
  must(edited, 200);
  const stale = await recruiter.put(`/postings/${posting.id}`, { ...form, version: mine.version });
  assert.deepEqual(refused(stale), [409, 'changed_meanwhile']);
  must(await step(posting, 'submit'), 200);
  must(await decide(posting, 'approve'), 200);
  const shown = must(await venue.visitor().get(`/postings/${posting.id}`), 200);
  assert.equal(shown.address, '示例大道 2 号');
  assert.ok(!('remark' in shown) && !('version' in shown));
  const version = must(await recruiter.get(`/my/postings/${posting.id}`), 200).version;
  const changed = await recruiter.put(`/postings/${posting.id}`, {
    ...form,
    description: '换了内容。',
    version,
  });
  const { state, revision } = must(changed, 200);
  assert.deepEqual([state, revision.state], ['published', 'submitted']);
  const seen = async () =>
    must(await venue.visitor().get(`/postings/${posting.id}`), 200).description;
  assert.equal(await seen(), form.description);
  must(await decide(revision, 'approve'), 200);
  assert.equal(await seen(), '换了内容。');
  const { items } = must(await recruiter.get(`/my/postings/${posting.id}/versions`), 200);
  assert.deepEqual(
    items.map((item) => [item.version, item.form.description]),
    [[version, form.description]],
  );
});

test('a form is refused with every wrong field', async () => {
  const wrong = await recruiter.post('/postings', {
    ...postingForm(),
    headcount: 0,
    region_code: '999999',
    major_codes: ['nothing'],
    surprise: 1,
  });
  assert.equal(wrong.status, 422);
  assert.deepEqual(pointers(wrong), ['/headcount', '/major_codes/0', '/region_code', '/surprise']);
  const upside = await recruiter.post('/postings', postingForm({ salary_max: 1 }));
  assert.deepEqual(pointers(upside), ['/salary_max']);
  const past = await recruiter.post('/postings', postingForm({ closes_at: inDays(-1) }));
  assert.deepEqual(pointers(past), ['/closes_at']);
});

test('only an approved organisation submits, and only its members see its drafts', async () => {
  const newcomer = await venue.register('employer');
  must(await newcomer.post('/my/organisation', organisationForm()), 201);
  const early = await newcomer.post('/postings', postingForm());
  const posting = early.status === 201 ? early.body : undefined;
  const refusal = posting ? await step(posting, 'submit', newcomer) : early;
  assert.deepEqual(refused(refusal), [409, 'organisation_not_approved']);
  const own = await draft({ title: '只有自己看得到' });
  for (const path of [`/my/postings/${own.id}`, `/postings/${own.id}`])
    assert.equal((await newcomer.get(path)).status, 404);
  assert.equal((await venue.reviewer.get(`/review/postings/${own.id}`)).status, 404);
  assert.equal((await step(own, 'submit', newcomer)).status, 404);
  assert.equal((await newcomer.post(`/postings/${own.id}/copies`, {})).status, 404);
  assert.equal((await decide({ id: nobody }, 'approve')).status, 404);
});

test('what is copied is a draft of its own; what is closed stays closed', async () => {
  const posting = await publishedPosting(venue, recruiter, { title: '招满就关' });
  assert.equal(must(await close(posting), 200).state, 'closed');
  assert.equal((await step(posting, 'submit')).status, 409);
  const copy = must(await recruiter.post(`/postings/${posting.id}/copies`, {}), 201);
  assert.deepEqual([copy.state, copy.title, copy.id === posting.id], ['draft', '招满就关', false]);
  const other = await publishedPosting(venue, recruiter, { title: '被下架' });
  assert.equal((await venue.reviewer.post(`/postings/${other.id}/take-down`, {})).status, 422);
  const remark = '内容与招聘无关';
  must(await venue.reviewer.post(`/postings/${other.id}/take-down`, { remark }), 200);
  assert.equal((await search(`organisation_id=${recruiter.organisation.id}&q=下架`)).total, 0);
});

test('filters narrow, orders sort, pages neither repeat nor skip', async () => {
  const own = await approvedEmployer(venue);
  const titles = ['数据分析员', '前端工程师', '后端工程师', '测试工程师', '运维工程师'];
  for (const [at, title] of titles.entries())
    await publishedPosting(venue, own, {
      title,
      kind: at === 4 ? 'internship' : 'job',
      education: at === 0 ? 'master' : 'bachelor',
      salary_min: 500000 + at * 100000,
      salary_max: 600000 + at * 100000,
      region_code: at < 2 ? '500112' : '420111',
    });
  const mine = `organisation_id=${own.organisation.id}`;
  const found = async (query) => (await search(`${mine}&${query}`)).items.map((item) => item.title);
  assert.deepEqual(await found('q=工程师&region=500000'), ['前端工程师']);
  assert.equal((await found('region=420000')).length, 3);
  assert.equal((await venue.visitor().get('/postings?region=42')).status, 422);
  assert.deepEqual(await found('kind=internship'), ['运维工程师']);
  assert.equal((await found('education=bachelor')).length, 4);
  assert.deepEqual(await found('salary_at_least=1000000'), ['运维工程师']);
  assert.deepEqual(await found('sort=salary'), [...titles].reverse());
  assert.deepEqual(await found('sort=newest'), [...titles].reverse());
  const seen = [];
  let cursor = '';
  do {
    const page = await search(`${mine}&sort=salary&limit=2${cursor && `&cursor=${cursor}`}`);
    assert.equal(page.total, 5);
    seen.push(...page.items.map((item) => item.title));
    cursor = encodeURIComponent(page.next_cursor ?? '');
  } while (cursor);
  assert.deepEqual(seen, [...titles].reverse());
  assert.equal((await venue.visitor().get('/postings?limit=101')).status, 422);
  assert.equal((await venue.visitor().get('/postings?cursor=nonsense')).status, 422);
});

test('a later last day needs no new review', async () => {
  const form = postingForm({ title: '绘图员' });
  const posting = await publishedPosting(venue, recruiter, form);
  const prolonged = await recruiter.put(`/postings/${posting.id}`, {
    ...form,
    closes_at: inDays(60),
    version: 1,
  });
  assert.deepEqual([prolonged.body.state, prolonged.body.version], ['published', 2]);
});

test('a closed posting can still be read, one that staff took down cannot', async () => {
  const closed = await publishedPosting(venue, recruiter);
  const bad = await publishedPosting(venue, recruiter);
  must(await close(closed), 200);
  const takeDown = (by, body) => by.post(`/postings/${bad.id}/take-down`, body);
  assert.equal((await takeDown(recruiter, { remark: '虚假' })).status, 403);
  assert.deepEqual(pointers(await takeDown(venue.organiser, {})), ['/remark']);
  assert.equal(must(await takeDown(venue.organiser, { remark: '虚假' }), 200).state, 'closed');
  const visitor = venue.visitor();
  assert.equal(must(await visitor.get(`/postings/${closed.id}`), 200).state, 'closed');
  assert.equal((await visitor.get(`/postings/${bad.id}`)).status, 404);
});

test('postings are in the fairs of their employer, before and after it joined', async () => {
  const employer = await approvedEmployer(venue);
  const fair = await openFair(venue);
  const early = await publishedPosting(venue, employer);
  await join(venue, fair, employer);
  await eventually(
    () => venue.visitor().get(`/postings?fair_id=${fair.id}`),
    (reply) => reply.body.total === 1,
  );
  const late = await publishedPosting(venue, employer);
  const page = await search(`fair_id=${fair.id}`);
  assert.deepEqual(
    page.items.map((item) => item.id),
    [late.id, early.id],
  );
  must(await close(late, employer), 200);
  assert.equal((await search(`fair_id=${fair.id}`)).total, 1);
});

test('each role has its own part', async () => {
  const posting = await submitted();
  const seeker = await venue.register('seeker');
  for (const other of [venue.reviewer, venue.organiser, seeker])
    assert.equal((await other.post('/postings', postingForm())).status, 403);
  for (const other of [recruiter, seeker]) {
    assert.equal((await decide(posting, 'approve', undefined, other)).status, 403);
    assert.equal((await other.get('/review/postings')).status, 403);
    assert.equal((await other.get(`/review/postings/${posting.id}`)).status, 403);
  }
  assert.deepEqual(refused(await venue.visitor().get('/my/postings')), [401, 'sign_in_first']);
});
