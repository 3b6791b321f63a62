// Notifications: whom an event concerns is told, live, once, and as they chose.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  join,
  must,
  openFair,
  publishedPosting,
  seekerWithResume,
} from './fair.mjs';
import { listen } from './live.mjs';
import { openVenue } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

const told = (caller, query = '') => caller.get(`/my/notifications${query}`);
// The newest first, once there are so many.
async function toldOf(caller, kind, count = 1) {
  const reply = await eventually(
    () => told(caller, '?limit=100'),
    ({ body }) => body.items.filter((item) => item.kind === kind).length >= count,
  );
  return reply.body.items.filter((item) => item.kind === kind);
}
async function accountOf(caller) {
  return must(await caller.get('/my/session'), 200).account_id;
}

const applied = async (seeker, posting) =>
  must(await seeker.post('/applications', { posting_id: posting.id }), 201);

// An application, with its seeker and its employer's recruiter.
async function delivered() {
  const recruiter = await approvedEmployer(venue);
  const posting = await publishedPosting(venue, recruiter);
  const seeker = await seekerWithResume(venue);
  const application = await applied(seeker, posting);
  const step = async (by, name, reason) =>
    must(await by.post(`/applications/${application.id}/steps`, { step: name, reason }), 200);
  return { recruiter, posting, seeker, application, step };
}

test('each side hears of what the other did, with words and a way to act', async () => {
  const { recruiter, posting, seeker, application, step } = await delivered();
  const [received] = await toldOf(recruiter, 'application_received');
  assert.equal(received.text, '“软件工程师”收到新投递：1 份。');
  assert.equal(received.link, `/app/candidates/${posting.id}`);
  assert.equal(received.role, 'employer');

  await step(recruiter, 'invite');
  const [invited] = await toldOf(seeker, 'application_interview');
  assert.equal(invited.link, `/app/applications/${application.id}`);
  assert.match(invited.text, /邀请你参加“软件工程师”的面试。$/);
  const english = must(await seeker.get('/my/notifications', { 'accept-language': 'en' }), 200);
  assert.match(english.items[0].text, /invites you to an interview for “软件工程师”\.$/);

  await step(recruiter, 'offer');
  await toldOf(seeker, 'application_offered');
  await step(seeker, 'sign');
  const [signed] = await toldOf(recruiter, 'application_signed');
  assert.equal(signed.link, `/app/candidates/${posting.id}/${application.id}`);
  const own = must(await told(seeker), 200).items.map((item) => item.kind);
  assert.deepEqual(own, ['application_offered', 'application_interview']);
});

test('a rush counts up one line, and what was withdrawn unseen is taken back', async () => {
  const { recruiter, posting, seeker, step } = await delivered();
  for (let n = 0; n < 2; n += 1) await applied(await seekerWithResume(venue), posting);
  await eventually(
    () => told(recruiter),
    ({ body }) => body.items[0]?.text === '“软件工程师”收到新投递：3 份。',
  );
  await step(seeker, 'withdraw');
  const { body } = await eventually(
    () => told(recruiter),
    (reply) => reply.body.items[0]?.text === '“软件工程师”收到新投递：2 份。',
  );
  assert.equal(body.items.filter((item) => item.kind === 'application_received').length, 1);
});

test('organisations, participations, fairs and postings tell their people', async () => {
  const recruiter = await approvedEmployer(venue);
  await toldOf(recruiter, 'organisation_approved');
  assert.match((await toldOf(venue.reviewer, 'organisation_submitted'))[0].text, /单位提交了审核/);
  const fair = await openFair(venue);
  await join(venue, fair, recruiter);
  const [approved] = await toldOf(recruiter, 'participation_approved');
  assert.match(approved.text, /参加“2027 届秋季网络双选会”的申请通过了/);
  await toldOf(venue.organiser, 'participation_requested');

  const posting = await publishedPosting(venue, recruiter);
  await toldOf(recruiter, 'posting_published');
  must(
    await venue.organiser.post(`/postings/${posting.id}/take-down`, { remark: '信息不实' }),
    200,
  );
  const [down] = await toldOf(recruiter, 'posting_taken_down');
  assert.equal(down.link, `/app/postings/${posting.id}`);
  const closed = await publishedPosting(venue, recruiter);
  must(
    await recruiter.post(`/postings/${closed.id}/steps`, { step: 'close', close_reason: 'filled' }),
    200,
  );
  await eventually(
    () => told(recruiter),
    ({ body }) => body.items.some((item) => /已?发布：2 个/.test(item.text)),
  );
  assert.equal((await toldOf(recruiter, 'posting_taken_down')).length, 1);
});

test('reading: one, all until now, never that of another', async () => {
  const { recruiter, seeker, step } = await delivered();
  await step(recruiter, 'view');
  await step(recruiter, 'shortlist');
  const [viewed] = await toldOf(seeker, 'application_viewed');
  const [shortlisted] = await toldOf(seeker, 'application_shortlisted');
  assert.deepEqual(must(await seeker.get('/my/notifications/unread'), 200), { unread: 2 });

  const other = await venue.register('seeker');
  assert.equal((await other.post(`/my/notifications/${viewed.id}/read`, {})).status, 404);
  const read = must(await seeker.post(`/my/notifications/${viewed.id}/read`, {}), 200);
  assert.ok(read.read_at);
  const unread = must(await told(seeker, '?unread=true'), 200);
  assert.deepEqual([unread.unread, unread.items.map((item) => item.id)], [1, [shortlisted.id]]);

  await step(recruiter, 'invite');
  await toldOf(seeker, 'application_interview');
  const until = { until: shortlisted.told_at };
  const readAll = async (body) => must(await seeker.post('/my/notifications/read-all', body), 200);
  assert.deepEqual(await readAll(until), { unread: 1 });
  assert.deepEqual(await readAll({}), { unread: 0 });
});

test('pages neither repeat nor skip', async () => {
  const { recruiter, seeker, step } = await delivered();
  for (const name of ['view', 'shortlist', 'invite', 'offer']) await step(recruiter, name);
  await toldOf(seeker, 'application_offered');
  const seen = [];
  for (let cursor = ''; cursor !== undefined;) {
    const page = must(await told(seeker, `?limit=3${cursor && `&cursor=${cursor}`}`), 200);
    seen.push(...page.items.map((item) => item.kind));
    cursor = page.next_cursor ?? undefined;
  }
  assert.deepEqual(
    seen,
    ['offered', 'interview', 'shortlisted', 'viewed'].map((stage) => `application_${stage}`),
  );
});

test('the count is live, and only for its person', async () => {
  const { recruiter, seeker, step } = await delivered();
  const account = await accountOf(seeker);
  const listener = listen(venue.base, `account:${account}`, seeker.cookie);
  await listener.open;
  await step(recruiter, 'view');
  assert.deepEqual(await listener.heard(), {
    topic: `account:${account}`,
    message: { unread: 1 },
  });
  for (const stranger of [recruiter, venue.visitor()])
    await assert.rejects(listen(venue.base, `account:${account}`, stranger.cookie).open, /404/);
});

test('settings: the kinds of the hats that one has, chosen as a whole', async () => {
  const seeker = await venue.register('seeker');
  const usual = must(await seeker.get('/my/notification-settings'), 200);
  assert.ok(usual.kinds.every((kind) => kind.role === 'seeker'));
  assert.deepEqual(
    usual.channels.map(({ channel, open }) => [channel, open]),
    [
      ['email', true],
      ['sms', true],
    ],
  );
  const chosen = must(
    await seeker.put('/my/notification-settings', {
      kinds: [{ kind: 'application_viewed', email: 'daily', sms: 'never' }],
    }),
    200,
  );
  const viewed = chosen.kinds.find((kind) => kind.kind === 'application_viewed');
  assert.deepEqual([viewed.email, viewed.usual_email], ['daily', 'never']);
  const back = must(await seeker.put('/my/notification-settings', { kinds: [] }), 200);
  assert.deepEqual(back.kinds, usual.kinds);

  const wrong = await seeker.put('/my/notification-settings', {
    kinds: [{ kind: 'application_eaten', email: 'daily', sms: 'weekly' }],
  });
  assert.equal(wrong.status, 422);
  const unknown = await seeker.put('/my/notification-settings', {
    kinds: [{ kind: 'application_eaten', email: 'daily', sms: 'never' }],
  });
  assert.deepEqual([unknown.status, unknown.body.fields[0].pointer], [422, '/kinds/0/kind']);
});

test('whoever is not signed in is told nothing; letters are for administrators', async () => {
  const visitor = venue.visitor();
  for (const path of ['/my/notifications', '/my/notifications/unread', '/my/notification-settings'])
    assert.equal((await visitor.get(path)).status, 401);
  assert.equal((await venue.organiser.get('/letters')).status, 403);
  assert.deepEqual(must(await venue.administrator.get('/letters'), 200).items, []);
  const nothing = `/letters/${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}/send-again`;
  assert.equal((await venue.administrator.post(nothing, {})).status, 404);
});
