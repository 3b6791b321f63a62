// Passkeys: instead of a password, after one, and what thieves try with them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Authenticator } from './authenticator.mjs';
import { must } from './fair.mjs';
import { openVenue, password } from './venue.mjs';

const origin = 'https://jobs.example.cn';
let venue;
before(async () => {
  venue = await openVenue({ options: ['--public-address', origin] });
});
after(() => venue.close());

const said = (reply) => [reply.status, reply.body.code];

// The browser's token comes in a cookie of its own; a jar of one cookie has to be told.
async function challenged(caller, path, body = {}) {
  const others = caller.cookie.split('; ').filter((one) => one && !one.startsWith('device='));
  const reply = await caller.post(path, body);
  const device = reply.headers.getSetCookie().find((one) => one.startsWith('device='));
  caller.cookie = [...others, device.split(';')[0]].join('; ');
  return must(reply, 200);
}
const offer = (caller) => challenged(caller, '/my/passkeys/challenge', { password });
const ask = (caller) => challenged(caller, '/sessions/passkey-challenge');

async function withKey(name) {
  const caller = await venue.register('seeker', name);
  const key = new Authenticator(origin);
  const made = key.register(await offer(caller));
  const added = must(await caller.post('/my/passkeys', { name: '手机', ...made }), 201);
  assert.equal(added.recovery_codes.length, 10);
  return { caller, key, made };
}

test('a passkey signs in alone, and is the second step after a password', async () => {
  const { caller, key } = await withKey('has.a.key');
  const [own] = must(await caller.get('/my/passkeys'), 200).items;
  assert.deepEqual([own.name, own.used_at], ['手机', undefined]);
  const alone = venue.visitor();
  const view = must(await alone.post('/sessions/passkey', key.sign(await ask(alone))), 201);
  assert.equal(view.role, 'seeker');
  must(await alone.get('/my/session'), 200);
  const half = venue.visitor();
  const form = { sign_in_name: 'has.a.key', password };
  assert.deepEqual(said(await half.post('/sessions', form)), [403, 'second_step_due']);
  const step = must(await half.get('/sessions/second-step'), 200);
  assert.deepEqual(step.ways, ['passkey', 'recovery_code']);
  const asked = await ask(half);
  assert.deepEqual(asked.known, [key.id.toString('base64url')]);
  must(await half.post('/sessions/passkey', key.sign(asked)), 201);
});

test('what was signed is no use again, in another browser or from another page', async () => {
  const { caller, key, made } = await withKey('is.replayed');
  const again = await caller.post('/my/passkeys', { name: '又', ...made });
  assert.deepEqual(said(again), [410, 'passkey_too_late']);
  const one = venue.visitor();
  const signed = key.sign(await ask(one));
  const thief = venue.visitor();
  await ask(thief);
  assert.deepEqual(said(await thief.post('/sessions/passkey', signed)), [410, 'passkey_too_late']);
  assert.deepEqual(said(await one.post('/sessions/passkey', signed)), [410, 'passkey_too_late']);
  key.origin = 'https://jobs.example.cn.evil.example';
  const forged = await one.post('/sessions/passkey', key.sign(await ask(one)));
  assert.deepEqual(said(forged), [403, 'passkey_elsewhere']);
  key.origin = origin;
  const other = await one.post(
    '/sessions/passkey',
    key.sign({ ...(await ask(one)), rp_id: 'a.cn' }),
  );
  assert.deepEqual(said(other), [403, 'passkey_elsewhere']);
  key.verified = false;
  const found = await one.post('/sessions/passkey', key.sign(await ask(one)));
  assert.deepEqual(said(found), [403, 'passkey_unverified']);
  key.verified = true;
  must(await one.post('/sessions/passkey', key.sign(await ask(one))), 201);
});

test('a key whose count falls back, or that nobody has, is refused', async () => {
  const { key } = await withKey('is.copied');
  const browser = venue.visitor();
  key.count = 9;
  must(await browser.post('/sessions/passkey', key.sign(await ask(browser))), 201);
  key.count = 3;
  const thief = venue.visitor();
  const copied = await thief.post('/sessions/passkey', key.sign(await ask(thief)));
  assert.deepEqual(said(copied), [403, 'passkey_copied']);
  const unknown = await thief.post(
    '/sessions/passkey',
    new Authenticator(origin).sign(await ask(thief)),
  );
  assert.deepEqual(said(unknown), [403, 'passkey_refused']);
  const changed = key.sign(await ask(thief));
  changed.signature = `${changed.signature.slice(0, -8)}AAAAAAAA`;
  assert.equal((await thief.post('/sessions/passkey', changed)).status, 403);
  const nonsense = { ...key.sign(await ask(thief)), client_data: '!' };
  assert.deepEqual(said(await thief.post('/sessions/passkey', nonsense)), [
    400,
    'passkey_malformed',
  ]);
});

test('one removes a key with the password, a stranger does not', async () => {
  const { caller, key } = await withKey('removes.a.key');
  const [{ passkey_id }] = must(await caller.get('/my/passkeys'), 200).items;
  const path = `/my/passkeys/${passkey_id}/remove`;
  const wrong = await caller.post(path, { password: 'not this one' });
  assert.equal(wrong.body.fields[0].code, 'password_wrong');
  const stranger = await venue.register('seeker');
  assert.deepEqual(said(await stranger.post(path, { password })), [404, 'passkey_not_found']);
  must(await caller.post(path, { password }), 200);
  const browser = venue.visitor();
  const gone = await browser.post('/sessions/passkey', key.sign(await ask(browser)));
  assert.deepEqual(said(gone), [403, 'passkey_refused']);
  must(await venue.visitor().post('/sessions', { sign_in_name: 'removes.a.key', password }), 201);
});
