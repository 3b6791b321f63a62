// A fair, whole: what its steps need, early ends, copies, series, notices that must be read, who is
// on duty, the picture and the preview.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  fairForm,
  inDays,
  join,
  must,
  openFair,
  publishedPosting,
  seekerWithResume,
} from './fair.mjs';
import { openVenue, picture, sendFile } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

const nobody = '019ca000-0000-7000-8000-000000000001';
const refused = (reply) => [reply.status, reply.body.code];
const codes = (reply) =>
  Object.fromEntries(reply.body.fields.map((field) => [field.pointer, field.code]));
const draft = async (changes) => must(await venue.organiser.post('/fairs', fairForm(changes)), 201);
const step = (fair, name) => venue.organiser.post(`/fairs/${fair.id}/steps`, { step: name });
const page = async (path, caller = venue.visitor()) => {
  const reply = await fetch(venue.base + path, { headers: { cookie: caller.cookie } });
  const type = reply.headers.get('content-type');
  return { status: reply.status, text: await reply.text(), type };
};

async function published(fair, changes = {}) {
  const form = { kind: 'news', title: '入场办法', body: '1. 带好证件\n2. 提前到场', ...changes };
  const notice = must(await venue.organiser.post(`/fairs/${fair.id}/notices`, form), 201);
  must(await venue.organiser.post(`/fair-notices/${notice.id}/steps`, { step: 'publish' }), 200);
  return notice;
}

test('a step that lacks something names it, and is taken once it is there', async () => {
  const fair = await draft({ hosts: [], contacts: [] });
  const early = await step(fair, 'announce');
  assert.deepEqual(refused(early), [409, 'fair_not_ready']);
  assert.deepEqual(codes(early), { '/hosts': 'hosts_required', '/contacts': 'contacts_required' });
  const known = must(await venue.organiser.get(`/review/fairs/${fair.id}`), 200);
  assert.deepEqual([known.needs, known.allowed_steps], [['hosts', 'contacts'], ['announce']]);
  must(await venue.organiser.put(`/fairs/${fair.id}`, fairForm({ version: 1 })), 200);
  must(await step(fair, 'announce'), 200);
  assert.equal((await venue.visitor().get(`/review/fairs/${fair.id}`)).status, 401);
});

test('people who meet on site are given a safety notice first', async () => {
  const stages = [
    { name: '现场', mode: 'offline', place: '会展中心', starts_at: inDays(1), ends_at: inDays(2) },
  ];
  const fair = await draft({ stages });
  must(await step(fair, 'announce'), 200);
  assert.deepEqual(codes(await step(fair, 'open')), { '/must_reads': 'must_read_required' });
  await published(fair, { kind: 'must_read' });
  must(await step(fair, 'open'), 200);
});

test('times at which steps happen by themselves follow each other', async () => {
  const times = { announce_at: inDays(2), open_at: inDays(1) };
  const wrong = await venue.organiser.post('/fairs', fairForm(times));
  assert.deepEqual(codes(wrong), { '/open_at': 'times_out_of_order' });
});

test('a running stage is ended by organisers, once, in the version they saw', async () => {
  const { id } = await openFair(venue);
  const fair = must(await venue.organiser.get(`/fairs/${id}`), 200);
  const end = (position, version, by = venue.organiser) =>
    by.post(`/fairs/${id}/stages/${position}/end`, { version });
  assert.deepEqual(refused(await end(1, fair.version, venue.reviewer)), [403, 'not_for_this_role']);
  assert.deepEqual(refused(await end(2, fair.version)), [409, 'stage_not_begun']);
  assert.deepEqual(refused(await end(7, fair.version)), [404, 'no_such_stage']);
  assert.deepEqual(refused(await end(1, fair.version - 1)), [409, 'changed_meanwhile']);
  const ended = must(await end(1, fair.version), 200);
  assert.ok(ended.stages[0].ended_at < ended.stages[0].ends_at);
  assert.deepEqual(refused(await end(1, ended.version)), [409, 'stage_over']);
});

test('a copy is a draft with its dates moved and nothing decided', async () => {
  const fair = await openFair(venue);
  const copied = (body, by = venue.organiser) => by.post(`/fairs/${fair.id}/copies`, body);
  const copy = must(await copied({}), 201);
  assert.deepEqual([copy.state, copy.title], ['draft', '2028 届秋季网络双选会']);
  const moved_days = (Date.parse(copy.stages[0].starts_at) - Date.parse(inDays(-1))) / 86400000;
  assert.equal(Math.round(moved_days), 364);
  const dated = must(await copied({ starts_on: '2031-03-01' }), 201);
  assert.match(dated.stages[0].starts_at, /^2031-0(2-28|3-01)T/);
  assert.deepEqual(refused(await copied({}, venue.reviewer)), [403, 'not_for_this_role']);
  assert.equal((await venue.organiser.post(`/fairs/${nobody}/copies`, {})).status, 404);
});

test('a series drafts each season once a year and shows its announced fairs', async () => {
  const fair = await draft();
  const outline = must(await venue.organiser.get(`/review/fairs/${fair.id}/outline`), 200);
  const form = {
    name: '四季招聘周',
    about: '',
    seasons: [{ season: 'spring', month: 3, day: 20 }],
    outline: { ...outline, title: '{year} 年{season}招聘周' },
  };
  assert.equal((await venue.reviewer.post('/series', form)).status, 403);
  const twice = await venue.organiser.post('/series', {
    ...form,
    seasons: [...form.seasons, { season: 'spring', month: 2, day: 30 }],
  });
  assert.deepEqual(codes(twice), {
    '/seasons/1/season': 'season_twice',
    '/seasons/1/day': 'day_not_in_month',
  });
  const series = must(await venue.organiser.post('/series', form), 201);
  const known = must(await venue.organiser.get(`/review/series/${series.id}`), 200);
  assert.equal(known.next.season, 'spring');
  const draftNext = () => venue.organiser.post(`/series/${series.id}/editions`, known.next);
  const edition = must(await draftNext(), 201);
  assert.equal(edition.title, `${known.next.starts_on.slice(0, 4)} 年春季招聘周`);
  assert.deepEqual(refused(await draftNext()), [409, 'edition_exists']);
  const listed = async () =>
    must(await venue.visitor().get(`/fairs?series_id=${series.id}`), 200).items.length;
  assert.equal(await listed(), 0);
  must(await step(edition, 'announce'), 200);
  assert.equal(await listed(), 1);
  assert.match((await page(`/series/${series.id}`)).text, /春季招聘周/);
  assert.equal((await page(`/series/${nobody}`)).status, 404);
  const edit = { ...form, name: '招聘周', version: series.version };
  assert.equal(must(await venue.organiser.put(`/series/${series.id}`, edit), 200).version, 2);
  assert.equal((await venue.organiser.put(`/series/${series.id}`, edit)).status, 409);
});

test('a must-read holds an application up until it is confirmed, and loses nothing', async () => {
  const fair = await openFair(venue);
  const recruiter = await approvedEmployer(venue);
  await join(venue, fair, recruiter);
  const posting = await publishedPosting(venue, recruiter);
  const notice = await published(fair, { kind: 'must_read', title: '求职防骗须知' });
  const seeker = await seekerWithResume(venue);
  const apply = () =>
    seeker.post('/applications', { posting_id: posting.id, fair_id: fair.id }, 'one intent');
  assert.deepEqual(refused(await apply()), [409, 'must_read_first']);
  const [reading] = must(await seeker.get(`/my/fairs/${fair.id}/must-reads`), 200).items;
  assert.deepEqual([reading.id, reading.title], [notice.id, '求职防骗须知']);
  const confirm = (version, by = seeker) =>
    by.post(`/fair-notices/${notice.id}/confirm`, { version });
  assert.deepEqual(refused(await confirm(9)), [409, 'reading_changed']);
  assert.deepEqual(refused(await confirm(1, recruiter)), [403, 'not_for_this_role']);
  must(await confirm(1), 200);
  must(await seeker.post('/applications', { posting_id: posting.id, fair_id: fair.id }), 201);
  const known = must(await venue.reviewer.get(`/review/fair-notices/${notice.id}`), 200);
  assert.equal(known.confirmed, 1);
});

test('notices are versioned, pinned, withdrawn, and fed to readers of feeds', async () => {
  const fair = await openFair(venue);
  const notice = await published(fair, { title: '入场 <办法>' });
  const move = (name, by = venue.organiser) =>
    by.post(`/fair-notices/${notice.id}/steps`, { step: name });
  assert.equal((await move('pin', venue.reviewer)).status, 403);
  must(await move('pin'), 200);
  assert.deepEqual(refused(await move('publish')), [409, 'notice_not_in_that_state']);
  const list = async () => must(await venue.visitor().get(`/fairs/${fair.id}/notices`), 200);
  assert.equal((await list()).pinned[0].id, notice.id);
  const edit = { kind: 'news', title: '入场办法', body: '改走东门', version: 1 };
  must(await venue.organiser.put(`/fair-notices/${notice.id}`, edit), 200);
  assert.equal((await venue.organiser.put(`/fair-notices/${notice.id}`, edit)).status, 409);
  const versions = must(await venue.reviewer.get(`/fair-notices/${notice.id}/versions`), 200);
  assert.deepEqual(
    versions.items.map((one) => [one.version, one.title]),
    [
      [2, '入场办法'],
      [1, '入场 <办法>'],
    ],
  );
  assert.match((await page(`/fair-notices/${notice.id}`)).text, /第 2 版/);
  assert.match((await page(`/fairs/${fair.id}/notices`)).text, /入场办法/);
  const feed = await page(`/fairs/${fair.id}/notices/feed`);
  assert.match(feed.type, /^application\/atom\+xml/);
  assert.match(feed.text, /改走东门/);
  must(await move('withdraw'), 200);
  assert.equal((await page(`/fair-notices/${notice.id}`)).status, 404);
  assert.deepEqual((await list()).pinned, []);
  assert.equal((await venue.visitor().get(`/review/fairs/${fair.id}/notices`)).status, 401);
});

test('the roster is kept by organisers, and the page shows who is on duty now', async () => {
  const fair = await openFair(venue);
  const duty = {
    task: '求职咨询',
    person: '陈老师',
    phone: '000-0000 0001',
    starts_at: inDays(-0.1),
    ends_at: inDays(0.1),
  };
  const add = (body, by = venue.organiser) => by.post(`/fairs/${fair.id}/duties`, body);
  assert.equal((await add(duty, venue.reviewer)).status, 403);
  const wrong = await add({ ...duty, ends_at: duty.starts_at });
  assert.deepEqual(codes(wrong), { '/ends_at': 'ends_before_start' });
  const added = must(await add(duty), 201);
  assert.match((await page(`/fairs/${fair.id}`)).text, /陈老师/);
  assert.equal(must(await venue.reviewer.get(`/fairs/${fair.id}/duties`), 200).items.length, 1);
  assert.equal((await venue.visitor().get(`/fairs/${fair.id}/duties`)).status, 401);
  must(await venue.organiser.remove(`/duties/${added.id}`), 200);
  assert.equal((await venue.organiser.remove(`/duties/${added.id}`)).status, 404);
  assert.doesNotMatch((await page(`/fairs/${fair.id}`)).text, /陈老师/);
});

test('the picture is who sent it its own, shown with the fair and not before', async () => {
  const { file_id: banner_id } = must(
    await sendFile(venue.organiser, 'banner', 'a.png', picture()),
    201,
  );
  const fair = await draft({ banner_id });
  const banner = (by) => by.get(`/fairs/${fair.id}/banner`);
  assert.equal((await banner(venue.visitor())).status, 404);
  assert.equal((await banner(venue.organiser)).status, 200);
  must(await step(fair, 'announce'), 200);
  assert.equal((await banner(venue.visitor())).headers.get('content-type'), 'image/png');
  assert.match((await page(`/fairs/${fair.id}`)).text, /class="picture"/);
  const foreign = await venue.organiser.post('/fairs', fairForm({ banner_id: nobody }));
  assert.deepEqual(refused(foreign), [404, 'file_not_found']);
  must(await venue.organiser.put(`/fairs/${fair.id}`, fairForm({ version: 2 })), 200);
  assert.deepEqual(refused(await banner(venue.visitor())), [404, 'banner_not_found']);
});

test('only staff see a draft as others will', async () => {
  const fair = await draft();
  for (const onlooker of ['visitor', 'seeker', 'employer']) {
    const path = `/fairs/${fair.id}/preview/${onlooker}`;
    const shown = await page(path, venue.organiser);
    assert.deepEqual([shown.status, /预览/.test(shown.text)], [200, true]);
    assert.equal((await page(path)).status, 401);
    assert.equal((await page(path, await venue.register('seeker'))).status, 403);
  }
  assert.notEqual((await page(`/fairs/${fair.id}/preview/king`, venue.organiser)).status, 200);
});
