// People who sign in, and the members of an organisation.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approvedEmployer, must } from './fair.mjs';
import { openVenue, password } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

const form = (changes = {}) => ({
  sign_in_name: 'lin@example.com',
  password,
  display_name: '林示例',
  role: 'seeker',
  ...changes,
});
const codes = (reply) =>
  Object.fromEntries(reply.body.fields.map((field) => [field.pointer, field.code]));

test('who registers is signed in, by a cookie that scripts do not see', async () => {
  const lin = venue.visitor();
  const made = await lin.post('/accounts', form());
  const view = must(made, 201);
  assert.deepEqual(
    { display_name: view.display_name, role: view.role, organisation_id: view.organisation_id },
    { display_name: '林示例', role: 'seeker', organisation_id: undefined },
  );
  assert.match(
    made.headers.get('set-cookie'),
    /^session=[0-9a-f]{64}; HttpOnly; SameSite=Lax; Path=\/; Max-Age=\d+$/,
  );
  const shown = await lin.get('/my/session');
  assert.deepEqual(must(shown, 200), view);
  assert.equal(shown.headers.get('cache-control'), 'no-store');
  assert.doesNotMatch(JSON.stringify(shown.body), /password|lin@/);
});

test('a registration sent again signs in; a name that is taken is refused', async () => {
  const first = must(await venue.visitor().post('/accounts', form({ sign_in_name: 'Again' })), 201);
  assert.deepEqual(
    must(await venue.visitor().post('/accounts', form({ sign_in_name: 'again' })), 201),
    first,
  );
  const other = await venue
    .visitor()
    .post('/accounts', form({ sign_in_name: 'again', password: 'another one 43' }));
  assert.deepEqual([other.status, other.body.code], [409, 'sign_in_name_taken']);
  assert.equal(other.headers.get('set-cookie'), null);
});

test('every wrong field is told at once, and nobody makes themselves staff', async () => {
  const wrong = await venue.visitor().post('/accounts', {
    sign_in_name: '有 空格',
    password: 'short',
    display_name: ' ',
    role: 'organiser',
    administrator: true,
  });
  assert.equal(wrong.status, 422);
  assert.deepEqual(codes(wrong), {
    '/sign_in_name': 'sign_in_name_characters',
    '/password': 'too_short',
    '/display_name': 'too_short',
    '/role': 'unknown_value',
    '/administrator': 'unknown_field',
  });
  const weak = await venue
    .visitor()
    .post('/accounts', form({ sign_in_name: 'weakling', password: '1234567890' }));
  assert.deepEqual(codes(weak), { '/password': 'password_too_common' });
});

test('an unknown name and a wrong password are refused alike', async () => {
  await venue.register('seeker', 'known.name');
  const [wrong, unknown] = [
    await venue
      .visitor()
      .post('/sessions', { sign_in_name: 'known.name', password: 'not this one' }),
    await venue
      .visitor()
      .post('/sessions', { sign_in_name: 'no.such.name', password: 'not this one' }),
  ];
  for (const reply of [wrong, unknown])
    assert.deepEqual([reply.status, reply.body.code], [401, 'wrong_name_or_password']);
  assert.deepEqual({ ...wrong.body, request_id: '' }, { ...unknown.body, request_id: '' });
});

test('who guesses is told to wait a minute, while others go on', async () => {
  await venue.register('seeker', 'guessed.at');
  let reply;
  for (let tries = 0; tries < 10; tries += 1)
    reply = await venue
      .visitor()
      .post('/sessions', { sign_in_name: 'guessed.at', password: `guess ${tries}` });
  assert.deepEqual([reply.status, reply.body.code], [429, 'too_many_tries']);
  const seconds = Number(reply.headers.get('retry-after'));
  assert.ok(seconds > 50 && seconds <= 60, `${seconds} s`);
  await venue.register('seeker', 'somebody.else');
});

test('signing out ends the session for whoever holds its cookie', async () => {
  const seeker = await venue.register('seeker');
  const held = seeker.cookie;
  must(await seeker.remove('/my/session'), 200);
  assert.equal(seeker.cookie, 'session=');
  const thief = venue.visitor();
  thief.cookie = held;
  assert.deepEqual((await thief.get('/my/session')).body.code, 'sign_in_first');
  assert.equal((await thief.remove('/my/session')).status, 401);
});

test('another site cannot sign anybody in or out', async () => {
  const seeker = await venue.register('seeker');
  const out = await seeker.send('DELETE', '/my/session', undefined, {
    origin: 'https://elsewhere.example',
  });
  assert.deepEqual([out.status, out.body.code], [403, 'cross_site_request']);
  must(await seeker.get('/my/session'), 200);
});

test('a member takes in a colleague, who then acts for the organisation', async () => {
  const recruiter = await approvedEmployer(venue);
  const colleague = await venue.register('employer', 'colleague.one');
  assert.equal((await colleague.get('/my/organisation')).body.code, 'no_organisation_yet');
  const added = must(
    await recruiter.post('/my/organisation/members', { sign_in_name: 'Colleague.One' }),
    201,
  );
  const view = must(await colleague.get('/my/session'), 200);
  assert.deepEqual(
    [view.account_id, view.organisation_id, view.organisation_name],
    [added.account_id, recruiter.organisation.id, recruiter.organisation.name],
  );
  const { items } = must(await colleague.get('/my/organisation/members'), 200);
  assert.deepEqual(items.map((member) => member.account_id).includes(added.account_id), true);
  assert.equal(items.length, 2);
});

test('nobody can be taken in who is not free, and the refusal does not tell why', async () => {
  const [recruiter, rival] = [await approvedEmployer(venue), await approvedEmployer(venue)];
  await venue.register('seeker', 'only.seeker');
  const colleague = await venue.register('employer', 'rivals.colleague');
  must(await rival.post('/my/organisation/members', { sign_in_name: 'rivals.colleague' }), 201);
  for (const sign_in_name of ['only.seeker', 'rivals.colleague', 'nobody.at.all']) {
    const refused = await recruiter.post('/my/organisation/members', { sign_in_name });
    assert.equal(refused.status, 422);
    assert.deepEqual(codes(refused), { '/sign_in_name': 'not_a_free_employer' });
  }
  const { items } = must(await recruiter.get('/my/organisation/members'), 200);
  assert.equal(items.length, 1);
  assert.equal((await venue.reviewer.get('/my/organisation/members')).status, 403);
  assert.equal(
    must(await colleague.get('/my/session'), 200).organisation_id,
    rival.organisation.id,
  );
});
