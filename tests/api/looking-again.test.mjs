// What people come back to: their own lists, and the one row behind a line of a list.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  inDays,
  join,
  must,
  openFair,
  postingForm,
  publishedPosting,
  seekerWithResume,
} from './fair.mjs';
import { png } from './pictures.mjs';
import { decide } from './review.mjs';
import { openVenue, password, sendFile } from './venue.mjs';

let venue, fair, recruiter, organisation, participation;
before(async () => {
  venue = await openVenue();
  fair = await openFair(venue);
  recruiter = await approvedEmployer(venue);
  organisation = recruiter.organisation;
  participation = await join(venue, fair, recruiter);
});
after(() => venue.close());

test('an employer finds its claims, its pictures and its tables again', async () => {
  const claim = { kind: 'specialised', evidence: '省级公告第 1 号' };
  must(await recruiter.post('/my/organisation/marks', claim), 201);
  const [mark] = must(await recruiter.get('/my/organisation/marks'), 200).items;
  assert.deepEqual([mark.kind, mark.state], ['specialised', 'claimed']);

  const sent = must(await sendFile(recruiter, 'picture', 'a.png', png(320, 240)), 201);
  const about = { kind: 'gallery', file_id: sent.file_id, alt: '车间' };
  const added = must(await recruiter.post('/my/organisation/pictures', about), 201);
  const [shown] = must(await recruiter.get('/my/organisation/pictures'), 200).items;
  assert.deepEqual([shown.id, shown.state, shown.alt], [added.id, 'waiting', '车间']);
  const file = await recruiter.download(`/my/organisation/pictures/${added.id}`);
  assert.deepEqual(file.bytes, png(320, 240));
  const rival = await approvedEmployer(venue);
  assert.equal((await rival.get(`/my/organisation/pictures/${added.id}`)).status, 404);

  assert.deepEqual(must(await recruiter.get('/my/posting-tables'), 200).items, []);
  assert.deepEqual(must(await recruiter.get('/my/works'), 200).items, []);
});

test('a visitor reads who is on duty, a series and a notice by their ids', async () => {
  const visitor = venue.visitor();
  const duty = {
    person: '王经理',
    task: '解答岗位问题',
    phone: '000-0000 0001',
    phone_is_public: false,
    starts_at: inDays(1),
    ends_at: inDays(1.3),
  };
  must(await recruiter.post(`/participations/${participation.id}/duties`, duty), 201);
  const on = must(await visitor.get(`/employers/${organisation.id}/duties`), 200).items;
  assert.deepEqual(
    on.map((one) => [one.person, one.phone]),
    [['王经理', undefined]],
  );

  const { id } = fair;
  const outline = must(await venue.organiser.get(`/review/fairs/${id}/outline`), 200);
  const form = {
    name: '云川四季招聘',
    about: '每年四场。',
    seasons: [{ season: 'spring', month: 3, day: 5 }],
    outline: { ...outline, title: '{year} 年{season}招聘周' },
  };
  const series = must(await venue.organiser.post('/series', form), 201);
  const listed = must(await visitor.get('/series'), 200).items.map((one) => one.name);
  assert.deepEqual(listed, ['云川四季招聘']);
  assert.equal(must(await visitor.get(`/series/${series.id}`), 200).about, '每年四场。');

  const text = { kind: 'news', title: '入场办法', body: '带好证件' };
  const notice = must(await venue.organiser.post(`/fairs/${id}/notices`, text), 201);
  assert.equal((await visitor.get(`/fair-notices/${notice.id}`)).status, 404);
  const [draft] = must(await venue.organiser.get(`/review/fairs/${id}/notices`), 200).items;
  assert.deepEqual([draft.notice.id, draft.allowed_steps], [notice.id, ['publish']]);
  must(await venue.organiser.post(`/fair-notices/${notice.id}/steps`, { step: 'publish' }), 200);
  assert.equal(must(await visitor.get(`/fair-notices/${notice.id}`), 200).body, '带好证件');
});

test('a reviewer opens the organisation, the posting, its versions and the item', async () => {
  const { reviewer } = venue;
  const posting = await publishedPosting(venue, recruiter, { title: '嵌入式工程师' });
  const decided = await reviewer.get(`/review/items?subject_id=${posting.id}&state=decided`);
  const [line] = must(decided, 200).items;
  const kept = must(await reviewer.get(`/organisations/${organisation.id}`), 200);
  assert.equal(kept.credit_code, organisation.credit_code);
  assert.equal(
    must(await reviewer.get(`/review/postings/${posting.id}`), 200).title,
    '嵌入式工程师',
  );
  const listed = must(await reviewer.get('/review/postings?state=published&limit=100'), 200);
  assert.ok(listed.items.some((one) => one.id === posting.id));
  const changed = postingForm({ title: '嵌入式软件工程师', version: posting.version });
  const { revision } = must(await recruiter.put(`/postings/${posting.id}`, changed), 200);
  must(await decide(reviewer, revision.id, { decision: 'approve' }), 200);
  const { items } = must(await reviewer.get(`/review/postings/${posting.id}/versions`), 200);
  assert.deepEqual(
    items.map((one) => one.form.title),
    ['嵌入式工程师'],
  );
  const item = must(await reviewer.get(`/review/items/${line.id}`), 200).item;
  assert.deepEqual([item.subject_id, item.decision], [posting.id, 'approve']);
});

test('a seeker keeps several resumes, each with its name', async () => {
  const seeker = await seekerWithResume(venue);
  const [first] = must(await seeker.get('/my/resumes'), 200).items;
  assert.ok(first.is_default);
  const other = must(await seeker.post('/my/resumes', { copy_of: first.id, name: '教师' }), 201);
  const renamed = await seeker.put(`/my/resumes/${other.id}/name`, { name: '中学教师' });
  assert.equal(must(renamed, 200).name, '中学教师');
  const names = must(await seeker.get('/my/resumes'), 200).items.map((one) => one.name);
  assert.ok(names.includes('中学教师') && names.length === 2);
  const blank = await seeker.put(`/my/resumes/${other.id}/name`, { name: '' });
  assert.equal(blank.status, 422);
});

test('an administrator ends the sessions of an account that is not in safe hands', async () => {
  const name = 'taken-over';
  const seeker = await venue.register('seeker', name);
  const { security_administrator: administrator } = venue;
  const found = await administrator.post('/administration/accounts/find', { name });
  const [{ account_id }] = must(found, 200).items;
  const file = await administrator.post(`/administration/accounts/${account_id}/end-sessions`);
  assert.equal(must(file, 200).sessions, 0);
  assert.equal((await seeker.get('/my/account')).status, 401);
  const again = await venue.visitor().post('/sessions', { sign_in_name: name, password });
  assert.equal(again.status, 201);
});
