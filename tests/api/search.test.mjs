// Looking for postings: words, facets, suggestions, alike ones, and searches that seekers save.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approvedEmployer, eventually, must, publishedPosting } from './fair.mjs';
import { openVenue } from './venue.mjs';

let venue;
let recruiter;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
});
after(() => venue.close());

const nobodys = '019ca000-0000-7000-8000-000000000001';
const find = async (parameters) =>
  must(await venue.visitor().get(`/postings?${new URLSearchParams(parameters)}`), 200);
const titles = (page) => page.items.map((item) => item.title);
const counts = (page, facet) =>
  Object.fromEntries(
    page.facets
      .find((one) => one.facet === facet)
      .values.map(({ value, postings }) => [value, postings]),
  );

test('words are found by synonyms and slips, and shown where they stand', async () => {
  await publishedPosting(venue, recruiter, {
    title: 'Python工程师',
    description: '维护数据平台。',
  });
  const page = await find({ q: 'python开发' });
  assert.deepEqual(titles(page), ['Python工程师']);
  const { highlights } = page.items[0];
  assert.deepEqual(highlights.title, [{ text: 'Python工程师', found: true }]);
  const inside = await find({ q: '数据平台' });
  assert.ok(inside.items[0].highlights.excerpt.some((run) => run.found && run.text === '数据平台'));
  await publishedPosting(venue, recruiter, { title: '药剂师' });
  // What can be suggested is renewed every few seconds.
  const slipped = await eventually(
    () => venue.visitor().get(`/postings?q=${encodeURIComponent('药计师')}`),
    (reply) => reply.body.did_you_mean === '药剂师',
    30_000,
  );
  assert.equal(slipped.body.total, 1);
  const loosened = await find({ q: '药剂师 火星基地' });
  assert.deepEqual([loosened.loosened, titles(loosened)], [true, ['药剂师']]);
});

test('several values, exact totals and counts of what else could be chosen', async () => {
  const own = await approvedEmployer(venue);
  const places = ['420111', '420500', '310115'];
  for (const [at, region_code] of places.entries())
    await publishedPosting(venue, own, {
      title: `巡店${at}`,
      region_code,
      education: at ? 'bachelor' : 'vocational_college',
    });
  const mine = { organisation_id: own.organisation.id, facets: 'region,education,salary,listed' };
  const page = await find({ ...mine, region: '420500,310000' });
  assert.equal(page.total, 2);
  assert.deepEqual(counts(page, 'region'), {
    310000: 1,
    310115: 1,
    420000: 2,
    420100: 1, // beside what is chosen
    420500: 1,
  });
  assert.equal(counts(page, 'education').bachelor, 2);
  assert.equal(counts(page, 'listed')['1'], 2);
  assert.equal(page.facets[0].values.find((one) => one.value === '420000').name, '湖北省');
  for (const wrong of ['facets=colour', 'region=420000,1', 'listed_within=0', 'industry=?'])
    assert.equal((await venue.visitor().get(`/postings?${wrong}`)).status, 422);
});

test('what is typed is completed, what is looked at has others like it', async () => {
  const nurse = await publishedPosting(venue, recruiter, { title: '急诊护士' });
  const other = await publishedPosting(venue, recruiter, { title: '病房护士' });
  const visitor = venue.visitor();
  const reply = await eventually(
    () => visitor.get('/search/suggestions?q=jizhenh'),
    ({ body }) => body.items.some((item) => item.kind === 'title' && item.text === '急诊护士'),
    30_000,
  );
  assert.ok(reply.body.items.length <= 8);
  assert.equal((await visitor.get('/search/suggestions?q=')).status, 422);
  assert.equal((await visitor.get('/search/suggestions')).status, 422);
  assert.equal((await visitor.get('/search/suggestions?q=a&limit=21')).status, 422);
  const similar = must(await visitor.get(`/postings/${nurse.id}/similar`), 200).items;
  assert.equal(similar[0].id, other.id);
  assert.ok(!similar.some((item) => item.id === nurse.id));
  assert.equal((await visitor.get(`/postings/${nobodys}/similar`)).status, 404);
});

test('a search is saved, listed, renamed and removed by its seeker alone', async () => {
  const seeker = await venue.register('seeker');
  const stranger = await venue.register('seeker');
  const query = { q: '护士', region: ['420000'], education: 'bachelor', sort: 'newest' };
  const saved = must(await seeker.post('/my/searches', { query, alert: 'daily' }), 201);
  assert.deepEqual(saved.query, query);
  assert.equal(
    saved.link,
    `/postings?q=${encodeURIComponent('护士')}&region=420000&education=bachelor&sort=newest`,
  );
  const path = `/my/searches/${saved.id}`;
  const named = must(await seeker.put(path, { name: '家门口的护士', alert: 'weekly' }), 200);
  assert.deepEqual([named.name, named.alert], ['家门口的护士', 'weekly']);
  const listed = must(await seeker.get('/my/searches'), 200).items;
  assert.deepEqual(listed, [named]);
  assert.equal((await seeker.put(path, { name: '', alert: 'hourly' })).status, 422);
  const wrong = await seeker.post('/my/searches', { query: { region: ['1'] }, alert: 'never' });
  assert.deepEqual(wrong.body.fields[0].pointer, '/query/region/0');
  assert.equal((await stranger.remove(path)).status, 404);
  assert.equal((await recruiter.get('/my/searches')).status, 403);
  must(await seeker.remove(path), 200);
  assert.deepEqual(must(await seeker.get('/my/searches'), 200).items, []);
  const kept = must(await seeker.post('/my/searches', { query: {}, alert: 'never' }), 201);
  must(await seeker.put(`/my/searches/${kept.id}`, { name: '随便看看', alert: 'never' }), 200);
});

test('a node that starts again finds what it had found, and what happened meanwhile', async () => {
  const own = await openVenue();
  try {
    const firm = await approvedEmployer(own);
    const first = await publishedPosting(own, firm, { title: '塔吊司机' });
    const second = await publishedPosting(own, firm, { title: '塔吊司机' });
    const answer = async () => {
      await eventually(
        async () => (await fetch(`${own.base}/readyz`)).status,
        (status) => status === 200,
      );
      const path = `/postings?q=${encodeURIComponent('塔吊司机')}&facets=region,fair,mark`;
      return must(await own.visitor().get(path), 200);
    };
    const before = await answer();
    assert.equal(before.total, 2);
    await own.stop();
    await own.start();
    assert.deepEqual(await answer(), before);
    firm.moveTo(own.base);
    must(
      await firm.post(`/postings/${second.id}/steps`, { step: 'close', close_reason: 'filled' }),
      200,
    );
    await own.stop('SIGKILL');
    await own.start();
    assert.deepEqual(
      (await answer()).items.map((item) => item.id),
      [first.id],
    );
  } finally {
    await own.close();
  }
});
