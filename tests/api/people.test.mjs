// Employers look for people who agreed to be found: words, counts, pages, who may not, and who is
// told.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approvedEmployer, handedIn, must, resumeForm, seekerWithResume } from './fair.mjs';
import { openVenue } from './venue.mjs';

let venue, recruiter;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
});
after(() => venue.close());

const people = (by, parameters = {}) => by.get(`/people?${new URLSearchParams(parameters)}`);
const find = async (parameters, by = recruiter) => must(await people(by, parameters), 200);
const titles = (page) => page.items.map((item) => item.wanted_titles[0]);
const counts = (page, facet) =>
  Object.fromEntries(
    page.facets.find((one) => one.facet === facet).values.map((one) => [one.value, one.people]),
  );
const show = async (seeker, visibility = 'findable') =>
  must(await seeker.put('/my/privacy/visibility', { visibility }), 200);
async function findable(changes = {}) {
  const seeker = await venue.register('seeker');
  must(await seeker.put('/my/resume', resumeForm(changes)), 200);
  await show(seeker);
  return seeker;
}

test('people are found by what their cards say, and told who has seen them', async () => {
  await seekerWithResume(venue); // employers may not find this one
  const ana = await findable({
    full_name: '周示例',
    wanted_titles: ['Java工程师'],
    skills: ['Kafka', '电话１３９００００１２３４'],
  });
  const reply = await people(recruiter, { q: 'java开发' });
  const page = must(reply, 200);
  assert.deepEqual(
    [page.total, titles(page), page.items[0].skills],
    [1, ['Java工程师'], ['Kafka']],
  );
  assert.deepEqual(page.items[0].found, ['Java工程师']);
  assert.equal(reply.headers.get('cache-control'), 'no-store');
  for (const secret of ['周示例', '19900001234', '１３９', 'full_name', 'phone', 'university'])
    assert.ok(!JSON.stringify(page).includes(secret), secret);
  for (const q of ['周示例', '19900001234', '１３９００００１２３４'])
    assert.deepEqual([(await find({ q })).total, q], [0, q]);
  const { items } = must(await ana.get('/my/card-views'), 200);
  assert.deepEqual(
    items.map((one) => [one.employer_name, one.posting_id]),
    [[recruiter.organisation.name, undefined]],
  );
  await show(ana, 'hidden');
  assert.equal((await find({ q: 'java开发' })).total, 0);
});

test('choices narrow, and count what each of them would find', async () => {
  const trade = { wanted_titles: ['钟表匠'], experiences: [] };
  await findable({ ...trade, wanted_regions: ['420000'], education: 'master' });
  await findable({ ...trade, wanted_regions: ['420111'], education: 'bachelor' });
  await findable({ ...trade, wanted_regions: ['310000'], education: 'vocational_college' });
  const asked = { q: '钟表匠', facets: 'region,education,kind,graduation,major,experience' };
  const all = await find(asked);
  assert.equal(all.total, 3);
  assert.deepEqual(counts(all, 'region'), { 310000: 1, 420000: 2 });
  assert.equal(counts(all, 'education').bachelor, 2);
  const wuhan = await find({ ...asked, region: '420111', education: 'bachelor' });
  assert.equal(wuhan.total, 2); // who would work anywhere in the province, too
  assert.deepEqual(
    counts(wuhan, 'education'),
    counts(await find({ ...asked, region: '420111' }), 'education'),
  );
  assert.equal((await find({ ...asked, region: '420111', education: 'master' })).total, 1);
  assert.equal((await find({ ...asked, graduation: '1999,2001' })).total, 0);
  const first = await find({ q: '钟表匠', limit: 2, sort: 'newest' });
  assert.deepEqual([first.items.length, first.total], [2, 3]);
  const second = await find({ q: '钟表匠', limit: 2, sort: 'newest', cursor: first.next_cursor });
  assert.deepEqual([second.items.length, second.next_cursor], [1, undefined]);
  const ids = [...first.items, ...second.items].map((one) => one.seeker_id);
  assert.equal(new Set(ids).size, 3);
});

test('whom somebody has blocked finds neither them nor a number that counts them', async () => {
  const blocker = await findable({ wanted_titles: ['灯塔看守'] });
  assert.equal((await find({ q: '灯塔看守' })).total, 1);
  const at = `/my/privacy/blocked-employers/${recruiter.organisation.id}`;
  must(await blocker.put(at, {}), 200);
  const page = await find({ q: '灯塔看守', facets: 'education' });
  assert.deepEqual([page.total, page.items, counts(page, 'education')], [0, [], {}]);
  const other = await approvedEmployer(venue);
  assert.equal((await find({ q: '灯塔看守' }, other)).total, 1);
});

test('only approved employers look for people, and what is asked wrongly is refused', async () => {
  const seeker = await seekerWithResume(venue);
  assert.equal((await people(venue.visitor())).status, 401);
  assert.equal((await people(seeker)).status, 403);
  assert.equal((await people(venue.organiser)).status, 403);
  const beginner = await venue.register('employer');
  assert.deepEqual(
    [(await people(beginner)).status, (await people(beginner)).body.code],
    [404, 'no_organisation_yet'],
  );
  await handedIn(beginner);
  const waiting = await people(beginner);
  assert.deepEqual([waiting.status, waiting.body.code], [409, 'organisation_not_approved']);
  for (const wrong of [
    { limit: 0 },
    { limit: 101 },
    { region: '999999' },
    { education: 'genius' },
    { graduation: '26' },
    { cursor: 'nonsense' },
    { sort: 'salary' },
    { facets: 'name' },
    { q: '长'.repeat(81) },
  ])
    assert.deepEqual([(await people(recruiter, wrong)).status, wrong], [422, wrong]);
});
