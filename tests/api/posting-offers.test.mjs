// What employers do with their postings beyond writing them: kinds, places, many at once, refresh,
// repeats; and what an administrator sets.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  inDays,
  must,
  postingForm,
  publishedPosting,
} from './fair.mjs';
import { openVenue } from './venue.mjs';

let venue;
let recruiter;
let rival;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
  rival = await approvedEmployer(venue);
});
after(() => venue.close());

const refused = (reply) => [reply.status, reply.body.code];
const told = (reply) => reply.body.fields.map((field) => [field.pointer, field.code]);
const own = async (posting, by = recruiter) =>
  must(await by.get(`/my/postings/${posting.id}`), 200);
const step = (posting, which, more = {}, by = recruiter) =>
  by.post(`/postings/${posting.id}/steps`, { step: which, ...more });
const seen = async (posting) => must(await venue.visitor().get(`/postings/${posting.id}`), 200);
const known = (...postings) => postings.map(({ id, version }) => ({ posting_id: id, version }));
const page = async (path) => {
  const reply = await fetch(venue.base + path);
  return { status: reply.status, text: await reply.text() };
};

test('each kind has its own part, and the public page and its data tell it', async () => {
  const wrong = await recruiter.post(
    '/postings',
    postingForm({ kind: 'job', internship: { days_a_week: 4, months: 3 } }),
  );
  assert.deepEqual(told(wrong), [['/internship', 'part_of_another_kind']]);
  const bare = must(
    await recruiter.post('/postings', postingForm({ kind: 'grassroots', grassroots: undefined })),
    201,
  );
  assert.deepEqual(told(await step(bare, 'submit')), [['/grassroots', 'part_of_kind_required']]);
  const long = postingForm({ job: { contract_years: 1, probation_months: 3 } });
  assert.deepEqual(told(await recruiter.post('/postings', long)), [
    ['/job/probation_months', 'probation_too_long'],
  ]);
  const words = {
    job: ['用工安排', 'FULL_TIME', { job: { shift: 'two_shifts', days_a_week: 5 } }],
    traineeship: ['见习安排', 'INTERN', {}],
    internship: ['实习安排', 'INTERN', {}],
    public_institution: ['招考信息', 'FULL_TIME', {}],
    grassroots: ['项目安排', 'TEMPORARY', {}],
  };
  for (const [kind, [heading, type, part]] of Object.entries(words)) {
    const posting = await publishedPosting(venue, recruiter, {
      kind,
      title: `示例${kind}`,
      ...part,
    });
    const { text } = await page(`/postings/${posting.id}`);
    assert.ok(text.includes(`<h2>${heading}</h2>`), kind);
    assert.ok(text.includes(`"employmentType":"${type}"`), kind);
    assert.ok((await seen(posting))[kind], kind);
  }
});

test('pay that does not look like its unit is doubted, and may stand', async () => {
  const posting = must(
    await recruiter.post('/postings', postingForm({ salary_min: 2500, salary_max: 3000 })),
    201,
  );
  assert.deepEqual(
    posting.warnings.map((warning) => [warning.pointer, warning.code]),
    [['/salary_min', 'pay_unlikely_low']],
  );
  assert.ok(posting.warnings[0].message.includes('计薪方式'));
  assert.equal(must(await step(posting, 'submit'), 200).state, 'submitted');
});

test('a posting of several places is found at each, and counts once', async () => {
  const posting = await publishedPosting(venue, recruiter, {
    title: '多地督导',
    other_places: [{ region_code: '420111', address: '示例路 3 号' }, { region_code: '420500' }],
  });
  for (const region of ['500000', '420000', '420500'])
    assert.equal(
      must(await venue.visitor().get(`/postings?q=多地督导&region=${region}`), 200).total,
      1,
    );
  assert.equal(must(await venue.visitor().get('/postings?q=多地督导&region=310000'), 200).total, 0);
  const { text } = await page(`/postings/${posting.id}`);
  assert.ok(text.includes('示例路 3 号') && text.includes('等 3 地'));
  const twice = postingForm({
    other_places: [{ region_code: '420500' }, { region_code: '420500' }],
  });
  assert.deepEqual(told(await recruiter.post('/postings', twice)), [
    ['/other_places/1', 'place_twice'],
  ]);
});

test('a posting closes after its last day, is prolonged in one step, refreshed daily', async () => {
  const posting = await publishedPosting(venue, recruiter, { closes_at: inDays(5) });
  assert.ok(posting.closes_at.endsWith('T16:00:00.000Z'));
  const later = must(await step(posting, 'prolong'), 200);
  assert.equal(Date.parse(later.closes_at) - Date.parse(posting.closes_at), 30 * 24 * 3600 * 1000);
  assert.deepEqual(refused(await step(posting, 'refresh')), [409, 'refreshed_recently']);
  assert.ok(Date.parse(later.refresh_from) > Date.now());
  assert.equal((await step(posting, 'prolong', {}, rival)).status, 404);
});

test('closing says why, to seekers too; a draft is discarded', async () => {
  const posting = await publishedPosting(venue, recruiter, { title: '会招满的岗位' });
  assert.deepEqual(told(await step(posting, 'close')), [
    ['/close_reason', 'close_reason_required'],
  ]);
  must(await step(posting, 'close', { close_reason: 'filled' }), 200);
  const gone = await page(`/postings/${posting.id}`);
  assert.equal(gone.status, 410);
  assert.ok(gone.text.includes('它已招满。'));
  const draft = must(await recruiter.post('/postings', postingForm({ title: '不要的草稿' })), 201);
  must(await step(draft, 'discard'), 200);
  assert.equal(must(await recruiter.get('/my/postings?q=不要的草稿'), 200).total, 0);
});

test('many change together: seen first, then all of them or none', async () => {
  const out = await publishedPosting(venue, recruiter, { title: '批量一' });
  const draft = must(await recruiter.post('/postings', postingForm({ title: '批量二' })), 201);
  const waiting = must(await recruiter.post('/postings', postingForm({ title: '批量三' })), 201);
  must(await step(waiting, 'submit'), 200);
  const change = { headcount: 12, closes_at: inDays(60) };
  const all = { postings: known(out, draft, waiting), change };
  const preview = must(await recruiter.post('/my/postings/changes/preview', all), 200);
  assert.deepEqual(
    preview.items.map((item) => item.effect),
    ['at_once', 'at_once', 'refused'],
  );
  assert.deepEqual([preview.items[0].before.headcount, preview.items[0].after.headcount], [3, 12]);
  const none = await recruiter.post('/my/postings/changes', all);
  assert.deepEqual(told(none), [['/postings/2', 'posting_not_in_that_state']]);
  assert.equal((await seen(out)).headcount, 3);
  must(await recruiter.post('/my/postings/changes', { postings: known(out, draft), change }), 200);
  assert.equal((await seen(out)).headcount, 12);
  const stale = { postings: known(out), change: { headcount: 5 } };
  assert.deepEqual(told(await recruiter.post('/my/postings/changes', stale)), [
    ['/postings/0', 'changed_meanwhile'],
  ]);
  assert.deepEqual(
    told(
      await recruiter.post('/my/postings/changes/preview', { postings: known(out), change: {} }),
    ),
    [['/change', 'nothing_to_change']],
  );
  const foreign = { postings: known(out), change };
  assert.equal((await rival.post('/my/postings/changes/preview', foreign)).status, 404);
});

test('many are closed together or none', async () => {
  const [one, two] = [
    await publishedPosting(venue, recruiter),
    await publishedPosting(venue, recruiter),
  ];
  const draft = must(await recruiter.post('/postings', postingForm()), 201);
  const closing = (...ids) => ({ posting_ids: ids, step: 'close', close_reason: 'cancelled' });
  const none = await recruiter.post('/my/postings/steps', closing(one.id, draft.id, two.id));
  assert.deepEqual(told(none), [['/posting_ids/1', 'posting_not_in_that_state']]);
  assert.equal((await seen(one)).state, 'published');
  assert.equal((await rival.post('/my/postings/steps', closing(one.id))).status, 404);
  assert.equal(
    must(await recruiter.post('/my/postings/steps', closing(one.id, two.id)), 200).done,
    2,
  );
  assert.equal((await seen(two)).close_reason, 'cancelled');
});

test('a repeat is shown to its employer and to the reviewer, with the reason', async () => {
  const text = '负责门店陈列与补货，接待顾客，月底盘点库存，下班前完成当日对账。';
  const first = await publishedPosting(venue, rival, { title: '门店营业员', description: text });
  const draft = must(
    await rival.post(
      '/postings',
      postingForm({ title: '门店营业员', description: `${text}会讲方言更好。` }),
    ),
    201,
  );
  const found = await eventually(
    () => rival.get(`/my/postings/${draft.id}/repeats`),
    (reply) => reply.body.items?.length === 1,
  );
  const [repeat] = found.body.items;
  assert.deepEqual([repeat.id, repeat.state], [first.id, 'published']);
  assert.ok(repeat.likeness >= 60 && repeat.likeness < 100);
  assert.equal((await recruiter.get(`/my/postings/${draft.id}/repeats`)).status, 404);
  assert.equal((await venue.reviewer.get(`/review/postings/${draft.id}/repeats`)).status, 404);
  const submitted = must(await step(draft, 'submit', { repeat_reason: '另一家门店' }, rival), 200);
  assert.equal(submitted.repeat_reason, '另一家门店');
  const reviewed = must(await venue.reviewer.get(`/review/postings/${draft.id}/repeats`), 200);
  assert.equal(reviewed.items[0].id, first.id);
  assert.equal((await rival.get(`/review/postings/${draft.id}/repeats`)).status, 403);
});

test('a draft is seen as its public page, by its employer alone', async () => {
  const form = postingForm({ title: '还没有公开的岗位' });
  const { html } = must(await recruiter.post('/my/postings/preview', form), 200);
  assert.ok(html.includes('还没有公开的岗位') && html.includes(recruiter.organisation.name));
  assert.equal((await venue.reviewer.post('/my/postings/preview', form)).status, 403);
  assert.equal(
    (await recruiter.post('/my/postings/preview', { ...form, headcount: 0 })).status,
    422,
  );
});

test("the rules of postings are an administrator's", async () => {
  const hours = { refresh_hours: 12, warning_days: [14, 3], stale_days: 60, answer_days: 5 };
  for (const other of [recruiter, venue.organiser, venue.reviewer])
    assert.equal((await other.put('/settings/postings', hours)).status, 403);
  const wrong = await venue.administrator.put('/settings/postings', { ...hours, refresh_hours: 0 });
  assert.deepEqual(told(wrong), [['/refresh_hours', 'too_small']]);
  must(await venue.administrator.put('/settings/postings', hours), 200);
  assert.deepEqual(must(await venue.administrator.get('/settings/postings'), 200), hours);
});
