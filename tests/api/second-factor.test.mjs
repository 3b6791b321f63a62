// Signing in in two steps: staff who must, anybody who likes, what guessers and thieves try.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { must } from './fair.mjs';
import { totp } from './totp.mjs';
import { openVenue, password, Venue } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

const codes = (reply) =>
  Object.fromEntries(reply.body.fields.map((field) => [field.pointer, field.code]));
const said = (reply) => [reply.status, reply.body.code];

// Signs in with the password; the cookie that is then kept is the second step's.
async function half(name, of = venue) {
  const caller = of.visitor();
  const reply = await caller.post('/sessions', { sign_in_name: name, password });
  assert.deepEqual(said(reply), [403, 'second_step_due']);
  assert.match(reply.headers.getSetCookie().join(), /^second_step=[0-9a-f]{64}; HttpOnly;/);
  return caller;
}

// Gives a signed-in caller an app. The first code is used up by that.
async function withApp(caller) {
  const { secret, uri } = must(await caller.post('/my/second-factors/totp', { password }), 200);
  assert.ok(uri.startsWith('otpauth://totp/') && uri.includes(`secret=${secret}`));
  const confirm = { code: totp(secret) };
  const done = await caller.post('/my/second-factors/totp/confirm', confirm);
  return { secret, recovery: must(done, 200).recovery_codes };
}

test('whoever set an app up gets in with its code, and only after the password', async () => {
  const caller = await venue.register('seeker', 'has.an.app');
  const { secret, recovery } = await withApp(caller);
  assert.equal(new Set(recovery).size, 10);
  assert.match(recovery[0], /^([a-z2-7]{4}-){3}[a-z2-7]{4}$/);
  const nobody = await venue.visitor().get('/sessions/second-step');
  assert.deepEqual(said(nobody), [410, 'second_step_over']);
  const door = await half('has.an.app');
  for (const path of ['/my/session', '/my/account', '/my/second-factors'])
    assert.equal((await door.get(path)).status, 401);
  const step = must(await door.get('/sessions/second-step'), 200);
  assert.deepEqual([step.kind, step.ways], ['prove', ['totp', 'recovery_code']]);
  const used = await door.post('/sessions/second-step', { code: totp(secret) });
  assert.deepEqual(codes(used), { '/code': 'second_code_wrong' });
  must(await door.post('/sessions/second-step', { code: totp(secret, 1) }), 201);
  must(await door.get('/my/session'), 200);
});

test('a recovery code gets in once, and can be made anew', async () => {
  const caller = await venue.register('seeker', 'lost.the.phone');
  const { recovery } = await withApp(caller);
  const door = await half('lost.the.phone');
  const [first, second] = recovery;
  must(await door.post('/sessions/second-step', { code: first.toUpperCase() }), 201);
  const own = must(await door.get('/my/second-factors'), 200);
  assert.deepEqual([own.recovery_codes, own.required], [9, false]);
  const again = await (await half('lost.the.phone')).post('/sessions/second-step', { code: first });
  assert.deepEqual(codes(again), { '/code': 'second_code_wrong' });
  must(await door.post('/my/second-factors/recovery-codes', { password }), 200);
  const old = await (await half('lost.the.phone')).post('/sessions/second-step', { code: second });
  assert.deepEqual(codes(old), { '/code': 'second_code_wrong' });
  must(await door.post('/my/second-factors/totp/remove', { password }), 200);
  must(await venue.visitor().post('/sessions', { sign_in_name: 'lost.the.phone', password }), 201);
});

test('guesses at the second step wait, and say how long', async () => {
  const caller = await venue.register('seeker', 'is.guessed');
  await withApp(caller);
  const door = await half('is.guessed');
  for (let tries = 0; tries < 5; tries += 1)
    assert.equal((await door.post('/sessions/second-step', { code: '000000' })).status, 422);
  const held = await door.post('/sessions/second-step', { code: '000000' });
  assert.deepEqual(said(held), [429, 'too_many_tries']);
  assert.ok(Number(held.headers.get('retry-after')) > 0);
});

test('a session that is planted beforehand stays outside', async () => {
  await withApp(await venue.register('seeker', 'is.planted'));
  const door = await half('is.planted');
  const thief = venue.visitor();
  thief.cookie = door.cookie.replace('second_step=', 'session=');
  assert.equal((await thief.get('/my/session')).status, 401);
  thief.cookie = `second_step=${'0'.repeat(64)}`;
  assert.equal((await thief.post('/sessions/second-step', { code: '123456' })).status, 410);
});

test('a security administrator clears a lost factor, and the account starts anew', async () => {
  const { security_administrator: administrator } = venue;
  const caller = await venue.register('seeker', 'lost.all');
  await withApp(caller);
  const find = { name: 'lost.all' };
  const [file] = must(await administrator.post('/administration/accounts/find', find), 200).items;
  assert.deepEqual(file.second_factors, ['totp', 'recovery_code']);
  const path = `/administration/accounts/${file.account_id}/reset-second-factor`;
  assert.equal((await venue.organiser.post(path)).status, 403);
  assert.deepEqual(must(await administrator.post(path), 200).second_factors, []);
  assert.deepEqual(said(await administrator.post(path)), [404, 'no_second_factor']);
  assert.equal((await caller.get('/my/session')).status, 401);
  must(await venue.visitor().post('/sessions', { sign_in_name: 'lost.all', password }), 201);
});

test('staff set an app up before they get in, unless the operator says otherwise', async () => {
  const strict = new Venue();
  strict.addStaff('reviewer');
  strict.options = ['--second-factor-for', 'reviewer,organiser'];
  try {
    await strict.start();
    const door = await half('reviewer', strict);
    const step = must(await door.get('/sessions/second-step'), 200);
    assert.deepEqual([step.kind, step.ways], ['set_up', []]);
    const other = await door.post('/sessions/second-step', { code: '123456' });
    assert.deepEqual(said(other), [409, 'second_step_other']);
    const { secret } = must(await door.post('/sessions/second-step/totp'), 200);
    const confirm = (code) => door.post('/sessions/second-step/totp/confirm', { code });
    const wrong = totp(secret) === '000000' ? '111111' : '000000';
    assert.deepEqual(codes(await confirm(wrong)), { '/code': 'second_code_wrong' });
    const done = must(await confirm(totp(secret)), 201);
    assert.deepEqual([done.session.role, done.recovery_codes.length], ['reviewer', 10]);
    must(await door.get('/my/session'), 200);
    const kept = await door.post('/my/second-factors/totp/remove', { password });
    assert.deepEqual(said(kept), [409, 'second_factor_required']);
    // Where the only administrator has lost everything, the command line helps.
    await strict.stop();
    assert.match(strict.run('forget-second-factor', '--sign-in', 'reviewer'), /^cleared /);
    await strict.start();
    assert.equal(
      must(await (await half('reviewer', strict)).get('/sessions/second-step'), 200).kind,
      'set_up',
    );
  } finally {
    await strict.close();
  }
});
